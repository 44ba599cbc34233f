namespace Galaxy.Pipeline.Benchmarks;

/// <summary>What the machine can do.</summary>
/// <param name="VectorBits">Bits of the vectors that the kernels and the peaks use.</param>
/// <param name="Peak">Multiply-adds, all threads.</param>
/// <param name="PeakSingleThread">The same, one thread.</param>
/// <param name="MemorySingleThread">The fastest pass over memory, one thread.</param>
public sealed record SweepLimits(int VectorBits, Timing Peak, Timing PeakSingleThread, Timing MemorySingleThread)
{
    /// <summary>The best of each; how far the peaks disagree is kept.</summary>
    public static SweepLimits Best(IEnumerable<SweepLimits> limits)
    {
        SweepLimits[] all = [.. limits];
        return new SweepLimits(
            all[0].VectorBits, Timing.Together(all.Select(limit => limit.Peak)), Timing.Together(all.Select(limit => limit.PeakSingleThread)),
            MemoryStreams.Limit(all.Select(limit => limit.MemorySingleThread)));
    }
}
