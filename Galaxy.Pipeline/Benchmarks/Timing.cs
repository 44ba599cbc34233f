namespace Galaxy.Pipeline.Benchmarks;

/// <summary>How long a workload took.</summary>
/// <param name="Workload">What was timed.</param>
/// <param name="Best">Seconds of the shortest run: what the machine can do undisturbed.</param>
/// <param name="Median">Seconds of the median run: what it typically does.</param>
public sealed record Timing(Workload Workload, double Best, double Median)
{
    /// <summary>Ratio of the longest to the shortest of the shortest runs at each place in a round; 1 if there is one place.</summary>
    public double Disagreement { get; private init; } = 1;

    /// <summary>Ratio of the median run to the shortest.</summary>
    public double Spread => Median / Best;

    /// <summary>One workload, timed at several places in a round.</summary>
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
