using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;

namespace Galaxy.Pipeline.Benchmarks;

/// <summary>Times a network's training step on all threads and its kernels on one, beside the machine's limits.</summary>
/// <param name="stopwatch">Times.</param>
/// <param name="threads">All that are used.</param>
/// <param name="batch">Images in a step.</param>
/// <param name="cancellation">Ends it.</param>
public sealed class NetworkSweep(Stopwatch stopwatch, int threads, int batch, CancellationToken cancellation) : INetworkUser<SweepRow>
{
    public SweepRow Use<TNetwork>() where TNetwork : INetwork
    {
        using Workers all = new(threads);
        using Workers one = new(1);
        using MemoryStreams memory = new(one);
        using StepBench<TNetwork> many = new(batch, all);
        using StepBench<TNetwork> single = new(batch, one);
        Subject peak = FmaPeak.Of(all, "peak"), peak1 = FmaPeak.Of(one, "peak, 1 thread"), step = many.TrainingStep();
        Subject[] streams = [.. memory.Subjects];
        Subject[] kernels = [.. single.Kernels().Where(kernel => kernel.Flops > SweepRow.FewestFlops)];
        ILookup<Subject, Timing> timings = stopwatch
            .Time([peak, step, .. streams, peak1, .. kernels], progress: null, cancellation)
            .ToLookup(timing => timing.Subject);
        SweepLimits limits = new(FmaPeak.VectorBits, Of(peak), Of(peak1), MemoryStreams.Limit(streams.Select(Of)));
        return new SweepRow(TNetwork.Info.Name, batch, limits, Of(step), kernels.Select(Of).MinBy(timing => timing.Gflops));

        Timing Of(Subject subject) => Timing.Together(timings[subject]);
    }
}
