namespace Galaxy.Pipeline.Benchmarks;

/// <summary>The roofline: no more than the peak, and less where the bytes are the limit (Williams, Waterman and Patterson, 2009).</summary>
internal static class Roofline
{
    /// <returns>GFLOP/s that the machine allows a subject.</returns>
    public static double Limit(Subject subject, Timing peak, Timing memory) =>
        subject.Bytes == 0 ? peak.Gflops : Math.Min(peak.Gflops, subject.Flops / subject.Bytes * memory.Gigabytes);
}
