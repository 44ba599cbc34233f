using Galaxy.Pipeline.Benchmarks;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>The parts of a training step over ranks: mean of the ranks, and the longest, in milliseconds.</summary>
internal sealed record RankBenchDocument
{
    public required string Network { get; init; }

    public required int Batch { get; init; }

    public required int Ranks { get; init; }

    public required int Threads { get; init; }

    public required double ImagesPerSecond { get; init; }

    public required Dictionary<string, double> MeanMilliseconds { get; init; }

    public required Dictionary<string, double> LongestMilliseconds { get; init; }

    /// <summary>Bytes that a rank sends in a step.</summary>
    public required double Bytes { get; init; }

    public required double PredictedBytes { get; init; }

    public static RankBenchDocument Of(RankBenchReport report) => new()
    {
        Network = report.Network,
        Batch = report.Batch,
        Ranks = report.Ranks,
        Threads = report.Threads,
        ImagesPerSecond = report.ImagesPerSecond,
        MeanMilliseconds = report.Parts.ToDictionary(part => part.Name, part => part.Mean * 1e3),
        LongestMilliseconds = report.Parts.ToDictionary(part => part.Name, part => part.Longest * 1e3),
        Bytes = report.Bytes,
        PredictedBytes = report.PredictedBytes,
    };
}
