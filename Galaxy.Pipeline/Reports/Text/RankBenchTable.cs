using System.Collections.Immutable;
using Galaxy.Pipeline.Benchmarks;

namespace Galaxy.Pipeline.Reports.Text;

/// <summary>The parts of a training step over ranks as a table.</summary>
internal static class RankBenchTable
{
    /// <summary>What was timed.</summary>
    public static string Head(RankBenchReport report) =>
        $"{report.Network}, batch {report.Batch}, {Plural.Of(report.Ranks, "rank")}, {Plural.Of(report.Threads, "thread")} each: "
        + $"{Quantity.PerSecond(report.ImagesPerSecond)} images a second";

    public static BenchTable Of(RankBenchReport report) => new(
        ["part of a step", "mean ms", "longest ms", "share"],
        [
            .. report.Parts.Select(part => (ImmutableArray<string>)
                [part.Name, Duration.Milliseconds(part.Mean), Duration.Milliseconds(part.Longest), Quantity.Percent(part.Mean / report.Parts[^1].Mean)]),
        ]);

    /// <summary>What was sent.</summary>
    public static string Bytes(RankBenchReport report) =>
        $"A rank sends {Quantity.Count((long)report.Bytes)} bytes a step; the formula says {Quantity.Count((long)report.PredictedBytes)}.";
}
