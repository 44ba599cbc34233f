using System.Collections.Immutable;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Checkpoints;

/// <summary>A run after a whole number of epochs: everything the rest of it depends on.</summary>
/// <param name="Conditions">What the run learns from and how.</param>
/// <param name="State">The state of the training, at least one epoch old.</param>
/// <param name="Best">The state that would be kept if the run ended here.</param>
/// <param name="Epochs">One row per epoch done.</param>
public sealed record Checkpoint(RunConditions Conditions, TrainState State, Candidate Best, ImmutableArray<EpochRow> Epochs)
{
    /// <summary>Whether a training with these settings on these batches can have left it.</summary>
    /// <param name="settings">How the run would go on.</param>
    /// <param name="training">What on.</param>
    /// <param name="run">Its name, for messages.</param>
    public Result<Unit> Check(TrainSettings settings, Batches training, string run) => Problems.First(
        Contradictions(settings, training),
        contradiction => new Problem(run, $"the run cannot go on: {contradiction}", "Put back the checkpoint of the run, or start a new run"));

    private IEnumerable<string> Contradictions(TrainSettings settings, Batches training)
    {
        if (State.Epoch > settings.Epochs)
            yield return $"its checkpoint is of epoch {State.Epoch} of {settings.Epochs}";
        if (State.Step != (long)State.Epoch * training.Count)
            yield return $"its checkpoint counts {State.Step} steps where {State.Epoch} epochs have {(long)State.Epoch * training.Count}";
        if (State.Metrics.Any(epoch => epoch.Images != training.Images))
            yield return $"its checkpoint counts other images per epoch than {training.Images}";
        if (State.AveragedWeights is null != settings.AverageDecay is null)
            yield return $"its checkpoint has {(State.AveragedWeights is null ? "no" : "an")} average of the weights";
    }
}
