namespace Galaxy.Pipeline.Benchmarks;

/// <summary>The machine's limits.</summary>
/// <param name="VectorBits">Width in bits of the vectors that the kernels and the peaks use.</param>
/// <param name="Peak">Multiply-adds, all threads.</param>
/// <param name="PeakSingleThread">The same, one thread.</param>
/// <param name="MemorySingleThread">The fastest pass over memory, one thread.</param>
public sealed record SweepLimits(int VectorBits, Timing Peak, Timing PeakSingleThread, Timing MemorySingleThread)
{
    /// <summary>The best of each limit; keeps how far the peaks disagree.</summary>
    public static SweepLimits Best(IEnumerable<SweepLimits> limits)
    {
        SweepLimits[] all = [.. limits];
        return new SweepLimits(
            all[0].VectorBits, Timing.Together(all.Select(limit => limit.Peak)), Timing.Together(all.Select(limit => limit.PeakSingleThread)),
            MemoryStreams.Limit(all.Select(limit => limit.MemorySingleThread)));
    }
}
