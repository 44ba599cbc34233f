namespace Galaxy.Pipeline.Benchmarks;

/// <summary>The roofline: the peak, or less where memory bandwidth is the limit (Williams, Waterman and Patterson, 2009).</summary>
internal static class Roofline
{
    /// <returns>GFLOP/s that the machine allows a workload.</returns>
    public static double Limit(Workload workload, Timing peak, Timing memory) =>
        workload.Bytes == 0 ? peak.Gflops : Math.Min(peak.Gflops, workload.Flops / workload.Bytes * memory.Gigabytes);
}
