namespace Galaxy.Pipeline.Benchmarks;

/// <summary>A network in a line: its training step, and the kernel that is furthest from the machine's peak.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Batch">Images in a step.</param>
/// <param name="Peak">Multiply-adds, on the threads of the rest.</param>
/// <param name="Memory">The fastest pass over memory, on the same threads.</param>
/// <param name="Step">Loss, gradients and update.</param>
/// <param name="Slowest">Of the kernels large enough to matter, the one with the least GFLOP/s; null if there is none.</param>
public sealed record SweepRow(string Network, int Batch, Timing Peak, Timing Memory, Timing Step, Timing? Slowest)
{
    /// <summary>A kernel of fewer FLOP in a batch is over before it matters.</summary>
    public const double FewestFlops = 2e6;

    /// <summary>The machine's limits are the same for all rows: the best that any of them met, so that a slow moment flatters none.</summary>
    public static IReadOnlyList<SweepRow> WithCommonLimits(IReadOnlyList<SweepRow> rows) =>
    [
        .. rows.Select(row => row with
        {
            Peak = rows.Select(other => other.Peak).MinBy(peak => peak.Best)!,
            Memory = MemoryStreams.Limit(rows.Select(other => other.Memory)),
        }),
    ];

    /// <summary>Picoseconds of the training step for each FLOP.</summary>
    public double PicosecondsPerFlop => Step.Best / Step.Subject.Flops * 1e12;

    /// <summary>Of peak.</summary>
    public double StepShare => Step.Gflops / Peak.Gflops;

    /// <summary>Of peak; null without such a kernel.</summary>
    public double? SlowestShare => Slowest?.Gflops / Peak.Gflops;

    /// <summary>Of what the roofline allows; null without such a kernel.</summary>
    public double? SlowestRoofShare => Slowest is null ? null : Slowest.Gflops / Roofline.Limit(Slowest.Subject, Peak, Memory);
}
