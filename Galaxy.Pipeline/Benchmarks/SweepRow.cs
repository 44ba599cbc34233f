namespace Galaxy.Pipeline.Benchmarks;

/// <summary>One network of a sweep: its training step, and the kernel furthest from one thread's limit.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Batch">Images in a step.</param>
/// <param name="Limits">The machine's.</param>
/// <param name="Step">Loss, gradients and update, on all threads.</param>
/// <param name="Slowest">Of the kernels large enough to matter, the one with the least GFLOP/s on one thread; null if there is none.</param>
public sealed record SweepRow(string Network, int Batch, SweepLimits Limits, Timing Step, Timing? Slowest)
{
    /// <summary>A kernel with fewer FLOPs in a batch is too short to matter.</summary>
    public const double FewestFlops = 2e6;

    /// <summary>All rows get the same limits, the best that any of them measured, so that a slow moment flatters none.</summary>
    public static IReadOnlyList<SweepRow> WithCommonLimits(IReadOnlyList<SweepRow> rows)
    {
        SweepLimits best = SweepLimits.Best(rows.Select(row => row.Limits));
        BenchNoise noise = BenchNoise.Of(
            new BenchLimits(best.PeakSingleThread, best.Peak, best.MemorySingleThread),
            [.. rows.Select(row => row.Slowest).OfType<Timing>()], [], [.. rows.Select(row => row.Step)]);
        return [.. rows.Select(row => row with { Limits = best, Noise = noise })];
    }

    /// <summary>Signs that the machine was not quiet during the sweep.</summary>
    public BenchNoise Noise { get; private init; } = BenchNoise.None;

    /// <summary>Picoseconds of the training step for each FLOP.</summary>
    public double PicosecondsPerFlop => Step.Best / Step.Workload.Flops * 1e12;

    /// <summary>The step's share of the peak; null if the peak cannot be trusted.</summary>
    public double? StepShare => Noise.Peak.IsEmpty ? Step.Gflops / Limits.Peak.Gflops : null;

    /// <summary>The slowest kernel's share of one thread's peak; null without such a kernel, or if the peak cannot be trusted.</summary>
    public double? SlowestShare => Noise.PeakSingleThread.IsEmpty ? Slowest?.Gflops / Limits.PeakSingleThread.Gflops : null;

    /// <summary>The slowest kernel's share of one thread's roofline; null without such a kernel, or if the limits cannot be trusted.</summary>
    public double? SlowestRoofShare => Slowest is null || !Noise.PeakSingleThread.IsEmpty || !Noise.Memory.IsEmpty
        ? null
        : Slowest.Gflops / Roofline.Limit(Slowest.Workload, Limits.PeakSingleThread, Limits.MemorySingleThread);
}
