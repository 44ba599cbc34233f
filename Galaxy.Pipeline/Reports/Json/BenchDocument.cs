using System.Collections.Immutable;
using Galaxy.Pipeline.Benchmarks;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>
/// A bench: times in seconds, rates in 10⁹ per second. A share that does not exist or cannot be trusted is null.
/// </summary>
internal sealed record BenchDocument
{
    /// <summary>The batch size whose images per second come first.</summary>
    private const int HeadlineBatch = 64;

    public required string Network { get; init; }
    public required int Threads { get; init; }
    public required int VectorBits { get; init; }
    public required int Batch { get; init; }
    public required bool Quiet { get; init; }
    public required string? Note { get; init; }

    public required double PeakSingleThreadGflops { get; init; }

    public required double PeakGflops { get; init; }
    public required double MemoryGigabytesPerSecond { get; init; }
    public required BenchStepDocument Train { get; init; }
    public required BenchStepDocument Infer { get; init; }
    public required ImmutableArray<BenchStepDocument> Steps { get; init; }

    public required ImmutableArray<BenchStepDocument> StepsSingleThread { get; init; }

    public required ImmutableArray<BenchVariantDocument> Variants { get; init; }

    public required ImmutableArray<BenchKernelDocument> KernelsSingleThread { get; init; }

    public required ImmutableArray<BenchKernelDocument> Kernels { get; init; }

    public static BenchDocument Of(BenchReport report) => new()
    {
        Network = report.Network,
        Threads = report.Threads,
        VectorBits = report.VectorBits,
        Batch = report.Batch,
        Quiet = report.Noise.Note is null,
        Note = report.Noise.Note,
        PeakSingleThreadGflops = report.PeakSingleThread.Gflops,
        PeakGflops = report.Peak.Gflops,
        MemoryGigabytesPerSecond = report.Memory.Gigabytes,
        Train = Headline(report, "train"),
        Infer = Headline(report, "infer"),
        Steps = [.. report.Steps.Select(step => BenchStepDocument.Of(report, step, report.Threads))],
        StepsSingleThread = [.. report.StepsSingleThread.Select(step => BenchStepDocument.Of(report, step, 1))],
        Variants = [.. report.Variants.Select(variant => BenchVariantDocument.Of(report, variant))],
        KernelsSingleThread = [.. report.KernelsSingleThread.Select(timing => BenchKernelDocument.Of(report, timing, 1))],
        Kernels = [.. report.Kernels.Select(timing => BenchKernelDocument.Of(report, timing, report.Threads))],
    };

    private static BenchStepDocument Headline(BenchReport report, string name) =>
        BenchStepDocument.Of(report, report.Steps.Single(step => step.Name == name && step.Batch == HeadlineBatch), report.Threads);
}
