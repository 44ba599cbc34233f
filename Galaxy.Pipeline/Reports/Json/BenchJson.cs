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
        Peak1Gflops = report.Peak1.Gflops,
        PeakGflops = report.Peak.Gflops,
        MemoryGigabytesPerSecond = report.Memory.Gigabytes,
        Train = Headline(report, "train"),
        Infer = Headline(report, "infer"),
        Steps = report.Steps.Select(step => Step(report, step, report.Threads)),
        Steps1 = report.Steps1.Select(step => Step(report, step, 1)),
        Variants = report.Variants.Select(variant => new { variant.Subject.Name, variant.Best, variant.Median, TimesPlainStep = report.TimesPlain(variant) }),
        Kernels1 = report.Kernels1.Select(timing => Kernel(report, timing, 1)),
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
        step.Timing.Subject.Flops,
        step.Timing.Subject.Bytes,
        step.Timing.Gflops,
        ShareOfPeak = report.ShareOfPeak(step.Timing, threads),
        ShareOfRoof = report.ShareOfRoof(step.Timing, threads),
    };

    private static object Kernel(BenchReport report, Timing timing, int threads) => new
    {
        timing.Subject.Name,
        timing.Best,
        timing.Median,
        timing.Subject.Flops,
        timing.Subject.Bytes,
        timing.Gflops,
        ShareOfPeak = report.ShareOfPeak(timing, threads),
        ShareOfRoof = report.ShareOfRoof(timing, threads),
    };
}
