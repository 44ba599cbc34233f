using Galaxy.Pipeline.Benchmarks;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>One network of a sweep.</summary>
internal sealed record SweepDocument
{
    public required string Network { get; init; }
    public required int Batch { get; init; }
    public required bool Quiet { get; init; }
    public required string? Note { get; init; }
    public required double Milliseconds { get; init; }
    public required double PicosecondsPerFlop { get; init; }
    public required double? StepShare { get; init; }
    public required int VectorBits { get; init; }
    public required double PeakGflops { get; init; }

    public required double PeakSingleThreadGflops { get; init; }

    public required double MemorySingleThreadGigabytesPerSecond { get; init; }

    public required string? Slowest { get; init; }
    public required double? SlowestShare { get; init; }
    public required double? SlowestRoofShare { get; init; }

    public static SweepDocument Of(SweepRow row) => new()
    {
        Network = row.Network,
        Batch = row.Batch,
        Quiet = row.Noise.Note is null,
        Note = row.Noise.Note,
        Milliseconds = row.Step.Best * 1e3,
        PicosecondsPerFlop = row.PicosecondsPerFlop,
        StepShare = row.StepShare,
        VectorBits = row.Limits.VectorBits,
        PeakGflops = row.Limits.Peak.Gflops,
        PeakSingleThreadGflops = row.Limits.PeakSingleThread.Gflops,
        MemorySingleThreadGigabytesPerSecond = row.Limits.MemorySingleThread.Gigabytes,
        Slowest = row.Slowest?.Workload.Name,
        SlowestShare = row.SlowestShare,
        SlowestRoofShare = row.SlowestRoofShare,
    };
}
