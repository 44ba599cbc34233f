using Galaxy.Pipeline.Benchmarks;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>One kernel.</summary>
internal sealed record BenchKernelDocument(
    string Name, double Best, double Median, double Flops, double Bytes, double Gflops, double? ShareOfPeak, double? ShareOfRoof)
{
    public static BenchKernelDocument Of(BenchReport report, Timing timing, int threads) => new(
        timing.Workload.Name, timing.Best, timing.Median, timing.Workload.Flops, timing.Workload.Bytes, timing.Gflops,
        report.ShareOfPeak(timing, threads), report.ShareOfRoof(timing, threads));
}
