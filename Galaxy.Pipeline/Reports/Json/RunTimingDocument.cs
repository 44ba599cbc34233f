using System.Collections.Immutable;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>When and how fast a training was, epoch by epoch.</summary>
internal sealed record RunTimingDocument(
    DateTimeOffset Started, double ReadingSeconds, double TrainingSeconds, double EvaluationSeconds, int Threads,
    ImmutableArray<EpochTimingDocument> Epochs)
{
    public static RunTimingDocument Of(RunTiming timing, ImmutableArray<EpochRow> epochs) => new(
        timing.Started, timing.ReadingSeconds, timing.TrainingSeconds, timing.EvaluationSeconds, timing.Threads,
        [.. epochs.Select(row => new EpochTimingDocument(row.Seconds, row.ImagesPerSecond))]);
}
