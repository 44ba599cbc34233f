namespace Galaxy.Pipeline.Benchmarks;

/// <summary>Something to time.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Run">Does it once.</param>
/// <param name="Flops">Multiplications and additions that one run does.</param>
/// <param name="Bytes">Bytes that one run reads and writes at least.</param>
public sealed record Workload(string Name, Action Run, double Flops, double Bytes)
{
    /// <summary>How many times fewer operations than <see cref="Flops"/> it may take: <see cref="Galaxy.Kernels.Contract.KernelInfo.Saving"/>.</summary>
    public double Saving { get; init; } = 1;

    /// <summary>Done before every run, and not timed.</summary>
    public Action? Prepare { get; init; }
}

/// <summary>How long a workload took.</summary>
/// <param name="Workload">What was timed.</param>
/// <param name="Best">Seconds of the shortest run: what the machine can do when it is left alone.</param>
/// <param name="Median">Seconds of the median run: what it does on a day like this.</param>
public sealed record Timing(Workload Workload, double Best, double Median)
{
    /// <summary>How many times as long the shortest run took at the place of a round where it was longest; 1 if there is one place.</summary>
    public double Disagreement { get; private init; } = 1;

    /// <summary>How many times as long as the shortest run the median run took.</summary>
    public double Spread => Median / Best;

    /// <summary>One workload, timed at several places of a round.</summary>
    public static Timing Together(IEnumerable<Timing> timings)
    {
        Timing[] all = [.. timings];
        double best = all.Min(timing => timing.Best);
        return all[0] with
        {
            Best = best,
            Median = all.Average(timing => timing.Median),
            Disagreement = all.Max(timing => timing.Best * timing.Disagreement) / best,
        };
    }

    /// <summary>10⁹ floating-point operations a second, at best.</summary>
    public double Gflops => Workload.Flops / Best / 1e9;

    /// <summary>10⁹ bytes a second, at best.</summary>
    public double Gigabytes => Workload.Bytes / Best / 1e9;
}
