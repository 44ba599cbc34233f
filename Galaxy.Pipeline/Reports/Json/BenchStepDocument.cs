using Galaxy.Pipeline.Benchmarks;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>A training step, or inference of a batch.</summary>
internal sealed record BenchStepDocument
{
    public required string Name { get; init; }
    public required int Batch { get; init; }
    public required int Threads { get; init; }
    public required double Best { get; init; }
    public required double Median { get; init; }
    public required double ImagesPerSecond { get; init; }
    public required double MedianImagesPerSecond { get; init; }
    public required double Flops { get; init; }
    public required double Bytes { get; init; }
    public required double Gflops { get; init; }
    public required double? ShareOfPeak { get; init; }
    public required double? ShareOfRoof { get; init; }

    public static BenchStepDocument Of(BenchReport report, BatchTiming step, int threads) => new()
    {
        Name = step.Name,
        Batch = step.Batch,
        Threads = threads,
        Best = step.Timing.Best,
        Median = step.Timing.Median,
        ImagesPerSecond = step.ImagesPerSecond,
        MedianImagesPerSecond = step.MedianImagesPerSecond,
        Flops = step.Timing.Workload.Flops,
        Bytes = step.Timing.Workload.Bytes,
        Gflops = step.Timing.Gflops,
        ShareOfPeak = report.ShareOfPeak(step.Timing, threads),
        ShareOfRoof = report.ShareOfRoof(step.Timing, threads),
    };
}
