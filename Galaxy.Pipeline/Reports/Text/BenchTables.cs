using System.Collections.Immutable;
using Galaxy.Pipeline.Benchmarks;

namespace Galaxy.Pipeline.Reports.Text;

/// <summary>A bench as tables of text, for the console and for Markdown.</summary>
public static class BenchTables
{
    private const string Nothing = "";

    /// <summary>The machine's limits on one line.</summary>
    public static string Machine(BenchReport report) =>
        $"{report.Network}: peak {Peaks(report)} with {report.VectorBits}-bit vectors; "
        + $"memory {AtLeast(report.Noise.Memory)}{Quantity.Giga(report.Memory.Gigabytes)} GB/s; "
        + $"kernels over {Plural.Of(report.Batch, "image")}; best of all rounds, medians in brackets";

    /// <summary>Every kernel on one thread and on all.</summary>
    public static BenchTable Kernels(BenchReport report) => new(
        [
            "kernel", .. IsSingle(report) ? (string[])[] : ["1 thread ms", "GFLOP/s", "of peak"],
            $"{Plural.Of(report.Threads, "thread")} ms", "GFLOP/s", "of peak", "MB", "of roof",
        ],
        [.. report.Kernels.Select((timing, index) => Row(report, timing, report.KernelsSingleThread.ElementAtOrDefault(index)))]);

    /// <summary>Training and inference by batch size.</summary>
    public static BenchTable Steps(BenchReport report) => new(
        ["whole steps", "threads", "ms", "images/s", "GFLOP/s", "of peak", "MB", "of roof"],
        [.. report.Steps.Select(step => Row(report, step, report.Threads)), .. report.StepsSingleThread.Select(step => Row(report, step, 1))]);

    /// <summary>Variants of the training step compared with the plain one; the ratio is of medians, since they run in turn.</summary>
    public static BenchTable Variants(BenchReport report) => new(
        [$"training step, batch {report.Batch}", "ms", "median relative to the plain step's"],
        [.. report.Variants.Select(variant => Row(variant, report.TimesPlain(variant)))]);

    private static bool IsSingle(BenchReport report) => report.Threads == 1;

    private static string Peaks(BenchReport report) => IsSingle(report)
        ? $"{Peak(report)} GFLOP/s on 1 thread"
        : $"{AtLeast(report.Noise.PeakSingleThread)}{Quantity.Giga(report.PeakSingleThread.Gflops)} GFLOP/s on 1 thread, "
            + $"{Peak(report)} on {report.Threads}";

    private static string Peak(BenchReport report) => $"{AtLeast(report.Noise.Peak)}{Quantity.Giga(report.Peak.Gflops)}";

    /// <summary>The words before a limit that was probably measured too low.</summary>
    internal static string AtLeast(ImmutableArray<string> signs) => signs.IsEmpty ? "" : "at least ";

    /// <param name="single">Timing on one thread; null if the kernel was only timed on all threads.</param>
    private static ImmutableArray<string> Row(BenchReport report, Timing timing, Timing? single) =>
    [
        timing.Workload.Name,
        .. IsSingle(report) ? (string[])[] :
            single is null ? [Nothing, Nothing, Nothing] : [Milliseconds(single), Rate(single), PeakShare(report, single, 1)],
        Milliseconds(timing), Rate(timing), PeakShare(report, timing, report.Threads), Megabytes(timing), RoofShare(report, timing, report.Threads),
    ];

    private static ImmutableArray<string> Row(BenchReport report, BatchTiming step, int threads) =>
    [
        $"{(step.Name == "train" ? "training step" : "inference")}, batch {step.Batch}", $"{threads}", Milliseconds(step.Timing),
        $"{Quantity.PerSecond(step.ImagesPerSecond)} ({Quantity.PerSecond(step.MedianImagesPerSecond)})", Rate(step.Timing),
        PeakShare(report, step.Timing, threads), Megabytes(step.Timing), RoofShare(report, step.Timing, threads),
    ];

    private static ImmutableArray<string> Row(Timing variant, double? timesPlain) =>
        [variant.Workload.Name, Milliseconds(variant), timesPlain is { } times ? Quantity.Factor(times) : Quantity.Nothing];

    private static string Milliseconds(Timing timing) => $"{Duration.Milliseconds(timing.Best)} ({Duration.Milliseconds(timing.Median)})";

    private static string Megabytes(Timing timing) => Quantity.Megabytes(timing.Workload.Bytes);

    private static string Rate(Timing timing) => timing.Workload.Flops == 0 ? Nothing : Quantity.Giga(timing.Gflops);

    private static string PeakShare(BenchReport report, Timing timing, int threads) =>
        timing.Workload.Flops == 0 ? Nothing : Quantity.WholePercent(report.ShareOfPeak(timing, threads));

    private static string RoofShare(BenchReport report, Timing timing, int threads) =>
        timing.Workload is { Flops: 0, Bytes: 0 } ? Nothing : Quantity.WholePercent(report.ShareOfRoof(timing, threads));
}
