using Galaxy.Pipeline.Benchmarks;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>A bench as an object to serialise; times in seconds, rates in 10⁹ a second; a share that there is not, or that cannot be trusted, is null.</summary>
public static class BenchJson
{
    /// <summary>The batch whose images per second stand at the top.</summary>
    private const int HeadlineBatch = 64;

    public static object Of(BenchReport report) => new
    {
        report.Network,
        report.Threads,
        report.VectorBits,
        report.Batch,
        Quiet = report.Noise.Note is null,
        report.Noise.Note,
        PeakSingleThreadGflops = report.PeakSingleThread.Gflops,
        PeakGflops = report.Peak.Gflops,
        MemoryGigabytesPerSecond = report.Memory.Gigabytes,
        Train = Headline(report, "train"),
        Infer = Headline(report, "infer"),
        Steps = report.Steps.Select(step => Step(report, step, report.Threads)),
        StepsSingleThread = report.StepsSingleThread.Select(step => Step(report, step, 1)),
        Variants = report.Variants.Select(variant => new { variant.Workload.Name, variant.Best, variant.Median, TimesPlainStep = report.TimesPlain(variant) }),
        KernelsSingleThread = report.KernelsSingleThread.Select(timing => Kernel(report, timing, 1)),
        Kernels = report.Kernels.Select(timing => Kernel(report, timing, report.Threads)),
    };

    private static object Headline(BenchReport report, string name) =>
        Step(report, report.Steps.Single(step => step.Name == name && step.Batch == HeadlineBatch), report.Threads);

    private static object Step(BenchReport report, BatchTiming step, int threads) => new
    {
        step.Name,
        step.Batch,
        Threads = threads,
        step.Timing.Best,
        step.Timing.Median,
        step.ImagesPerSecond,
        step.MedianImagesPerSecond,
        step.Timing.Workload.Flops,
        step.Timing.Workload.Bytes,
        step.Timing.Gflops,
        ShareOfPeak = report.ShareOfPeak(step.Timing, threads),
        ShareOfRoof = report.ShareOfRoof(step.Timing, threads),
    };

    private static object Kernel(BenchReport report, Timing timing, int threads) => new
    {
        timing.Workload.Name,
        timing.Best,
        timing.Median,
        timing.Workload.Flops,
        timing.Workload.Bytes,
        timing.Gflops,
        ShareOfPeak = report.ShareOfPeak(timing, threads),
        ShareOfRoof = report.ShareOfRoof(timing, threads),
    };
}
