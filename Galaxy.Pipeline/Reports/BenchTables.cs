using System.Collections.Immutable;
using Galaxy.Pipeline.Benchmarks;

namespace Galaxy.Pipeline.Reports;

/// <summary>A table of a bench: one text column, then numbers.</summary>
public sealed record BenchTable(ImmutableArray<string> Heads, ImmutableArray<ImmutableArray<string>> Rows);

/// <summary>A bench as tables of text, for the console and for Markdown alike.</summary>
public static class BenchTables
{
    private const string Nothing = "";

    /// <summary>The machine in a line.</summary>
    public static string Machine(BenchReport report) =>
        $"{report.Network}: peak {report.Peak1.Gflops:F0} GFLOP/s on 1 thread, {report.Peak.Gflops:F0} on {report.Threads}; memory {report.Memory.Gigabytes:F0} GB/s; kernels over {report.Batch} images; best of all rounds, medians in brackets";

    /// <summary>Every kernel on one thread and on all.</summary>
    public static BenchTable Kernels(BenchReport report) => new(
        ["kernel", "1 thread ms", "GFLOP/s", "of peak", $"{report.Threads} threads ms", "GFLOP/s", "of peak", "MB", "of roof"],
        [.. report.Kernels.Select((timing, index) => Row(report, timing, index < report.Kernels1.Length ? report.Kernels1[index] : null))]);

    /// <summary>Training and inference by batch size.</summary>
    public static BenchTable Steps(BenchReport report) => new(
        ["whole steps", "threads", "ms", "images/s", "GFLOP/s", "of peak"],
        [.. report.Steps.Select(step => Row(step, report.Threads, report.Peak)), .. report.Steps1.Select(step => Row(step, 1, report.Peak1))]);

    /// <summary>Variants of the training step beside the plain one; the ratio is of medians, as they run in turn.</summary>
    public static BenchTable Variants(BenchReport report) => new(
        ["training step", "ms", "times the plain step"],
        [.. report.Variants.Select(variant => (ImmutableArray<string>)[variant.Subject.Name, Milliseconds(variant), $"{variant.Median / report.Variants[0].Median:F2}"])]);

    private static ImmutableArray<string> Row(BenchReport report, Timing timing, Timing? single) =>
    [
        timing.Subject.Name,
        single is null ? Nothing : Milliseconds(single), single is null ? Nothing : Rate(single), single is null ? Nothing : Share(single.Gflops, report.Peak1.Gflops),
        Milliseconds(timing), Rate(timing), Share(timing.Gflops, report.Peak.Gflops),
        $"{timing.Subject.Bytes / 1e6:F1}", RoofShare(report, timing),
    ];

    private static ImmutableArray<string> Row(BatchTiming step, int threads, Timing peak) =>
    [
        $"{(step.Name == "train" ? "training step" : "inference")}, batch {step.Batch}", $"{threads}", Milliseconds(step.Timing),
        $"{step.ImagesPerSecond:N0} ({step.MedianImagesPerSecond:N0})", Rate(step.Timing), Share(step.Timing.Gflops, peak.Gflops),
    ];

    private static string Milliseconds(Timing timing) => $"{timing.Best * 1e3:F2} ({timing.Median * 1e3:F2})";

    private static string Rate(Timing timing) => timing.Subject.Flops == 0 ? Nothing : $"{timing.Gflops:F0}";

    private static string Share(double value, double limit) => value == 0 ? Nothing : $"{value / limit:P0}";

    /// <summary>Of a kernel without a product, how much of the memory's speed it has.</summary>
    private static string RoofShare(BenchReport report, Timing timing) => timing.Subject.Flops == 0
        ? Share(timing.Gigabytes, report.Memory.Gigabytes)
        : Share(timing.Gflops, report.Roof(timing.Subject));
}
