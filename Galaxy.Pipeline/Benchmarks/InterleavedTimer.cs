namespace Galaxy.Pipeline.Benchmarks;

/// <summary>
/// Times workloads in turn, round after round, so that any other load on the machine hits all of them alike.
/// </summary>
/// <param name="clock">Tells the time.</param>
/// <param name="rounds">Times each workload is timed.</param>
public sealed class InterleavedTimer(TimeProvider clock, int rounds)
{
    /// <summary>A shorter run is repeated, so that the clock's resolution does not matter.</summary>
    private const double ShortestSeconds = 5e-3;

    /// <summary>One timing per workload, in their order.</summary>
    /// <param name="workloads">What to time.</param>
    /// <param name="progress">Reports how many rounds are done, if anybody asks.</param>
    /// <param name="interrupted">Ends it between two runs.</param>
    public Result<IReadOnlyList<Timing>> Time(IReadOnlyList<Workload> workloads, IProgress<long>? progress, CancellationToken interrupted)
    {
        int[] repeats = [.. workloads.Select(Repeats)];
        double[][] seconds = [.. workloads.Select(_ => new double[rounds])];
        for (int round = 0; round < rounds; round++)
        {
            for (int index = 0; index < workloads.Count; index++)
            {
                if (interrupted.IsCancellationRequested)
                    return Interruption.NothingSaved;
                seconds[index][round] = Seconds(workloads[index], repeats[index]);
            }

            progress?.Report(round + 1);
        }

        return Result.Ok<IReadOnlyList<Timing>>([.. workloads.Zip(seconds, (workload, times) => new Timing(workload, times.Min(), Median(times)))]);
    }

    /// <summary>The first run is not timed: it warms the caches and gets everything compiled.</summary>
    private int Repeats(Workload workload)
    {
        workload.Run();
        if (workload.Prepare is not null)
            return 1;
        return Math.Max(1, (int)Math.Ceiling(ShortestSeconds / Math.Max(Seconds(workload, 1), 1e-9)));
    }

    /// <summary>
    /// A short run's data has left the caches during the round, although in a training step much of it has just been written: so it is run
    /// once before it is timed.
    /// </summary>
    private double Seconds(Workload workload, int repeats)
    {
        workload.Prepare?.Invoke();
        if (repeats > 1)
            workload.Run();
        long start = clock.GetTimestamp();
        for (int repeat = 0; repeat < repeats; repeat++)
            workload.Run();
        return clock.GetElapsedTime(start).TotalSeconds / repeats;
    }

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
