namespace Galaxy.Pipeline.Benchmarks;

/// <summary>A network in a line: its training step, and the kernel that is furthest from what one thread can do.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Batch">Images in a step.</param>
/// <param name="Limits">The machine's.</param>
/// <param name="Step">Loss, gradients and update, on all threads.</param>
/// <param name="Slowest">Of the kernels large enough to matter, the one with the least GFLOP/s on one thread; null if there is none.</param>
public sealed record SweepRow(string Network, int Batch, SweepLimits Limits, Timing Step, Timing? Slowest)
{
    /// <summary>A kernel of fewer FLOP in a batch is over before it matters.</summary>
    public const double FewestFlops = 2e6;

    /// <summary>The machine's limits are the same for all rows: the best that any of them met, so that a slow moment flatters none.</summary>
    public static IReadOnlyList<SweepRow> WithCommonLimits(IReadOnlyList<SweepRow> rows)
    {
        SweepLimits best = SweepLimits.Best(rows.Select(row => row.Limits));
        return [.. rows.Select(row => row with { Limits = best })];
    }

    /// <summary>Picoseconds of the training step for each FLOP.</summary>
    public double PicosecondsPerFlop => Step.Best / Step.Subject.Flops * 1e12;

    /// <summary>Of peak.</summary>
    public double StepShare => Step.Gflops / Limits.Peak.Gflops;

    /// <summary>Of one thread's peak; null without such a kernel.</summary>
    public double? SlowestShare => Slowest?.Gflops / Limits.Peak1.Gflops;

    /// <summary>Of what the roofline allows one thread; null without such a kernel.</summary>
    public double? SlowestRoofShare => Slowest is null ? null : Slowest.Gflops / Roofline.Limit(Slowest.Subject, Limits.Peak1, Limits.Memory1);
}
