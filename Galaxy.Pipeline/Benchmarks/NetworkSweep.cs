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
        using MemoryCopy memory = new(workers);
        using StepBench<TNetwork> bench = new(batch, workers);
        Subject[] kernels = [.. bench.Kernels().Where(kernel => kernel.Flops > SweepRow.FewestFlops)];
        IReadOnlyList<Timing> timings = stopwatch.Time([FmaPeak.Of(workers, "peak"), memory.Subject, bench.TrainingStep(), .. kernels], progress: null, cancellation);
        return new SweepRow(TNetwork.Info.Name, batch, timings[0], timings[1], timings[2], timings.Skip(3).MinBy(timing => timing.Gflops));
    }
}
