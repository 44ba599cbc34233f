using System.Collections.Immutable;
using Galaxy.Pipeline.Benchmarks;

namespace Galaxy.Pipeline.Reports;

/// <summary>A sweep over networks as a table.</summary>
public static class SweepTable
{
    public static BenchTable Of(IEnumerable<SweepRow> rows) => new(
        ["network", "batch", "ms a step", "ps per FLOP", "of peak", "slowest kernel, 1 thread", "GFLOP/s", "of peak", "of roof"],
        [.. rows.Select(Cells)]);

    /// <summary>The machine in a line.</summary>
    public static string Machine(SweepRow row, int threads) =>
        $"Peak {row.Limits.Peak.Gflops:F0} GFLOP/s on {Plural.Of(threads, "thread")}, {row.Limits.Peak1.Gflops:F0} on 1, by vectors of {row.Limits.VectorBits} bits; memory {row.Limits.Memory1.Gigabytes:F0} GB/s on 1; "
        + "steps on all threads, kernels on 1; best of all rounds.";

    private static ImmutableArray<string> Cells(SweepRow row) =>
    [
        row.Network, $"{row.Batch}", $"{row.Step.Best * 1e3:F2}", $"{row.PicosecondsPerFlop:F1}", $"{row.StepShare:P0}",
        row.Slowest?.Subject.Name ?? "", $"{row.Slowest?.Gflops:F0}", $"{row.SlowestShare:P0}", $"{row.SlowestRoofShare:P0}",
    ];

    /// <summary>Rows to serialise.</summary>
    public static object Json(IEnumerable<SweepRow> rows) => rows.Select(row => new
    {
        row.Network,
        row.Batch,
        Milliseconds = row.Step.Best * 1e3,
        row.PicosecondsPerFlop,
        row.StepShare,
        row.Limits.VectorBits,
        PeakGflops = row.Limits.Peak.Gflops,
        Peak1Gflops = row.Limits.Peak1.Gflops,
        Memory1GigabytesPerSecond = row.Limits.Memory1.Gigabytes,
        Slowest = row.Slowest?.Subject.Name,
        row.SlowestShare,
        row.SlowestRoofShare,
    });
}
