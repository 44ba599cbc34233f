using System.Collections.Immutable;
using Galaxy.Pipeline.Benchmarks;

namespace Galaxy.Pipeline.Reports;

/// <summary>A sweep over networks as a table.</summary>
public static class SweepTable
{
    public static BenchTable Of(IEnumerable<SweepRow> rows) => new(
        ["network", "batch", "ms a step", "ps per FLOP", "of peak", "slowest kernel", "GFLOP/s", "of peak", "of roof"],
        [.. rows.Select(Cells)]);

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
        Slowest = row.Slowest?.Subject.Name,
        row.SlowestShare,
        row.SlowestRoofShare,
    });
}
