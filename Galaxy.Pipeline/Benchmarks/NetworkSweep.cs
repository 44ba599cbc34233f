using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;

namespace Galaxy.Pipeline.Benchmarks;

/// <summary>Times a network's training step on all threads and its kernels on one, beside the machine's limits.</summary>
/// <param name="timer">Times.</param>
/// <param name="threads">All that are used.</param>
/// <param name="batch">Images in a step.</param>
/// <param name="interrupted">Ends it.</param>
public sealed class NetworkSweep(InterleavedTimer timer, int threads, int batch, CancellationToken interrupted) : INetworkUser<Result<SweepRow>>
{
    public Result<SweepRow> Use<TNetwork>() where TNetwork : INetwork
    {
        using Workers all = new(threads);
        using Workers one = new(1);
        using MemoryStreams memory = new(one);
        using StepBench<TNetwork> many = new(batch, all);
        using StepBench<TNetwork> single = new(batch, one);
        Workload peak = FmaPeak.Of(all, "peak"), peakSingleThread = FmaPeak.Of(one, "peak, 1 thread"), step = many.TrainingStep();
        Workload[] streams = [.. memory.Workloads];
        Workload[] kernels = [.. single.Kernels().Where(kernel => kernel.Flops > SweepRow.FewestFlops)];
        return timer
            .Time([peak, step, .. streams, peakSingleThread, .. kernels], progress: null, interrupted)
            .Map(timings => Row(timings.ToLookup(timing => timing.Workload)));

        SweepRow Row(ILookup<Workload, Timing> timings)
        {
            SweepLimits limits = new(FmaPeak.VectorBits, Of(peak), Of(peakSingleThread), MemoryStreams.Limit(streams.Select(Of)));
            return new SweepRow(TNetwork.Info.Name, batch, limits, Of(step), kernels.Select(Of).MinBy(timing => timing.Gflops));

            Timing Of(Workload workload) => Timing.Together(timings[workload]);
        }
    }
}
