using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Training;

/// <summary>The events of a training, in order. A reader who stops reading stops the training.</summary>
public abstract record TrainEvent
{
    private TrainEvent() { }

    /// <summary>A step is done.</summary>
    /// <param name="Epoch">The epoch it belongs to, from 1.</param>
    /// <param name="Images">Images shown so far in all epochs.</param>
    /// <param name="Loss">The batch's loss.</param>
    public sealed record StepDone(int Epoch, long Images, BatchLoss Loss) : TrainEvent;

    /// <summary>An epoch is over.</summary>
    public sealed record EpochDone(TrainState State) : TrainEvent;

    /// <summary>The training was stopped within an epoch; the state includes some of its steps. No event follows.</summary>
    public sealed record Interrupted(TrainState State) : TrainEvent;

    /// <summary>Values became infinite or NaN; no event follows.</summary>
    public sealed record Diverged(Problem Problem) : TrainEvent;
}
