using Galaxy.Kernels;

namespace Galaxy.Pipeline.Benchmarks;

/// <summary>Times a network's training step and kernels, beside the machine's limits.</summary>
/// <param name="stopwatch">Times.</param>
/// <param name="threads">All that are used.</param>
/// <param name="batch">Images in a step.</param>
/// <param name="cancellation">Ends it.</param>
public sealed class NetworkSweep(Stopwatch stopwatch, int threads, int batch, CancellationToken cancellation) : INetworkUser<SweepRow>
{
    public SweepRow Use<TNetwork>() where TNetwork : INetwork
    {
        using Workers workers = new(threads);
        using MemoryStreams memory = new(workers);
        using StepBench<TNetwork> bench = new(batch, workers);
        Subject peak = FmaPeak.Of(workers, "peak"), step = bench.TrainingStep();
        Subject[] streams = [.. memory.Subjects];
        Subject[] kernels = [.. bench.Kernels().Where(kernel => kernel.Flops > SweepRow.FewestFlops)];
        ILookup<Subject, Timing> timings = stopwatch.Time([peak, .. streams, step, peak, .. kernels], progress: null, cancellation).ToLookup(timing => timing.Subject);
        return new SweepRow(
            TNetwork.Info.Name, batch, Of(peak), MemoryStreams.Limit(streams.Select(Of)), Of(step), kernels.Select(Of).MinBy(timing => timing.Gflops));

        Timing Of(Subject subject) => Timing.Together(timings[subject]);
    }
}
