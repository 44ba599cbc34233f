using Galaxy.Pipeline.Benchmarks;

namespace Galaxy.Pipeline.Reports;

/// <summary>A bench as an object to serialise; times in seconds, rates in 10⁹ a second.</summary>
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
        Peak1Gflops = report.Peak1.Gflops,
        PeakGflops = report.Peak.Gflops,
        MemoryGigabytesPerSecond = report.Memory.Gigabytes,
        Train = Headline(report, "train"),
        Infer = Headline(report, "infer"),
        Steps = report.Steps.Select(step => Step(report, step, report.Threads, report.Peak)),
        Steps1 = report.Steps1.Select(step => Step(report, step, 1, report.Peak1)),
        Variants = report.Variants.Select(variant => new { variant.Subject.Name, variant.Best, variant.Median, TimesPlainStep = variant.Median / report.Variants[0].Median }),
        Kernels1 = report.Kernels1.Select(timing => Kernel(report, timing, report.Peak1)),
        Kernels = report.Kernels.Select(timing => Kernel(report, timing, report.Peak)),
    };

    private static object Headline(BenchReport report, string name) =>
        Step(report, report.Steps.Single(step => step.Name == name && step.Batch == HeadlineBatch), report.Threads, report.Peak);

    private static object Step(BenchReport report, BatchTiming step, int threads, Timing peak) => new
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
        ShareOfPeak = step.Timing.Gflops / peak.Gflops,
        ShareOfRoof = step.Timing.Gflops / Roofline.Limit(step.Timing.Subject, peak, report.Memory),
    };

    /// <summary>A kernel without a product has no share of peak; its share of the roof is of the memory's speed.</summary>
    private static object Kernel(BenchReport report, Timing timing, Timing peak) => new
    {
        timing.Subject.Name,
        timing.Best,
        timing.Median,
        timing.Subject.Flops,
        timing.Subject.Bytes,
        timing.Gflops,
        ShareOfPeak = timing.Gflops / peak.Gflops,
        ShareOfRoof = timing.Subject.Flops == 0 ? timing.Gigabytes / report.Memory.Gigabytes : timing.Gflops / Roofline.Limit(timing.Subject, peak, report.Memory),
    };
}
