using System.Collections.Immutable;
using Galaxy.Pipeline.Benchmarks;

namespace Galaxy.Pipeline.Reports.Text;

/// <summary>A sweep over networks as a table.</summary>
public static class SweepTable
{
    public static BenchTable Of(IEnumerable<SweepRow> rows) => new(
        ["network", "batch", "ms a step", "ps per FLOP", "of peak", "slowest kernel, 1 thread", "GFLOP/s", "of peak", "of roof"],
        [.. rows.Select(Cells)]);

    /// <summary>The machine's limits on one line.</summary>
    public static string Machine(SweepRow row, int threads) =>
        $"Peak {BenchTables.AtLeast(row.Noise.Peak)}{Quantity.Giga(row.Limits.Peak.Gflops)} GFLOP/s on {Plural.Of(threads, "thread")}, "
        + $"{BenchTables.AtLeast(row.Noise.PeakSingleThread)}{Quantity.Giga(row.Limits.PeakSingleThread.Gflops)} on 1, "
        + $"with {row.Limits.VectorBits}-bit vectors; "
        + $"memory {BenchTables.AtLeast(row.Noise.Memory)}{Quantity.Giga(row.Limits.MemorySingleThread.Gigabytes)} GB/s on 1; "
        + "steps on all threads, kernels on 1; best of all rounds.";

    private static ImmutableArray<string> Cells(SweepRow row) =>
    [
        row.Network, $"{row.Batch}", Duration.Milliseconds(row.Step.Best), Rounding.Fixed(row.PicosecondsPerFlop, 1),
        Quantity.WholePercent(row.StepShare), .. row.Slowest is { } slowest ? Cells(row, slowest) : ["", "", "", ""],
    ];

    private static ImmutableArray<string> Cells(SweepRow row, Timing slowest) =>
    [
        slowest.Workload.Name, Quantity.Giga(slowest.Gflops), Quantity.WholePercent(row.SlowestShare), Quantity.WholePercent(row.SlowestRoofShare),
    ];
}
