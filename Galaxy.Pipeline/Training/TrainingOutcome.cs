using System.Collections.Immutable;

namespace Galaxy.Pipeline.Training;

/// <summary>What came of a training, ended by itself, early or by Ctrl-C.</summary>
/// <param name="Best">The candidate that is kept.</param>
/// <param name="Epochs">One row per epoch done or begun, at least one.</param>
/// <param name="LastEpochImages">Images that the last epoch has shown.</param>
/// <param name="StoppedEarly">Whether it ended because no epoch was better for long.</param>
/// <param name="Interrupted">Whether Ctrl-C ended it.</param>
public sealed record TrainingOutcome(Candidate Best, ImmutableArray<EpochRow> Epochs, long LastEpochImages, bool StoppedEarly, bool Interrupted)
    : IDisposable
{
    /// <summary>The end of a training; an interruption before the first step has left nothing.</summary>
    public static Result<TrainingOutcome> Of(TrainingProgress end, bool stoppedEarly, bool interrupted) => end.Best is { } best
        ? Result.Ok(new TrainingOutcome(best, end.Epochs, end.State.Metrics[^1].Images, stoppedEarly, interrupted))
        : Interruption.NothingSaved;

    /// <summary>The outcome of a training that went on to its end.</summary>
    public Result<TrainingOutcome> UnlessInterrupted() => Interrupted ? Interruption.NothingSaved : Result.Ok(this);

    public void Dispose() => Best.Dispose();
}
