using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Training;

/// <summary>What happens in a training, in order. Who stops asking for the next one stops the training.</summary>
public abstract record TrainEvent
{
    private TrainEvent() { }

    /// <summary>A batch was learned from.</summary>
    /// <param name="Epoch">The epoch it belongs to, from 1.</param>
    /// <param name="Images">Images shown so far in all epochs.</param>
    /// <param name="Loss">The batch's loss.</param>
    public sealed record StepDone(int Epoch, long Images, BatchLoss Loss) : TrainEvent;

    /// <summary>An epoch is over.</summary>
    public sealed record EpochDone(TrainState State) : TrainEvent;

    /// <summary>The training was stopped within an epoch, some of whose steps are in the state; no event follows.</summary>
    public sealed record Interrupted(TrainState State) : TrainEvent;

    /// <summary>The numbers have run away; no event follows.</summary>
    public sealed record Diverged(Problem Problem) : TrainEvent;
}
