using System.Collections.Immutable;

namespace Galaxy.Pipeline.Training;

/// <summary>The outcome of a training that ran to the end, stopped early or was ended by Ctrl-C.</summary>
/// <param name="Best">The kept candidate.</param>
/// <param name="Epochs">One row per epoch done or begun, at least one.</param>
/// <param name="LastEpochImages">Images shown in the last epoch.</param>
/// <param name="StoppedEarly">Whether it stopped because no epoch improved for too long.</param>
/// <param name="Interrupted">Whether Ctrl-C ended it.</param>
public sealed record TrainingOutcome(Candidate Best, ImmutableArray<EpochRow> Epochs, long LastEpochImages, bool StoppedEarly, bool Interrupted)
    : IDisposable
{
    /// <summary>The outcome of a training; an interruption before the first step leaves nothing.</summary>
    public static Result<TrainingOutcome> Of(TrainingProgress end, bool stoppedEarly, bool interrupted) => end.Best is { } best
        ? Result.Ok(new TrainingOutcome(best, end.Epochs, end.State.Metrics[^1].Images, stoppedEarly, interrupted))
        : Interruption.NothingSaved;

    /// <summary>Time of all epochs.</summary>
    public double Seconds => Epochs.Sum(row => row.Seconds);

    /// <summary>The outcome of a training that was not interrupted.</summary>
    public Result<TrainingOutcome> UnlessInterrupted() => Interrupted ? Interruption.NothingSaved : Result.Ok(this);

    public void Dispose() => Best.Dispose();
}
