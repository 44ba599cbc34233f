using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;

namespace Galaxy.Pipeline.Benchmarks;

/// <summary>Times a network: the machine's limits, every kernel, whole steps.</summary>
public static class NetworkBench
{
    /// <summary>Batch sizes at which training and inference are timed.</summary>
    public static ImmutableArray<int> Batches { get; } = [1, 32, 64, 128];

    /// <summary>Times everything in every round; the peak is timed again before each group of kernels or steps.</summary>
    /// <param name="timer">Times.</param>
    /// <param name="threads">All threads.</param>
    /// <param name="batch">Images in the batch of the kernels.</param>
    /// <param name="progress">Reports how many rounds are done.</param>
    /// <param name="interrupted">Ends it.</param>
    public static Result<BenchReport> Run<TNetwork>(
        InterleavedTimer timer, int threads, int batch, IProgress<long> progress, CancellationToken interrupted)
        where TNetwork : INetwork
    {
        using Workers one = new(1);
        using Workers all = new(threads);
        using MemoryStreams memory = new(all);
        using StepBench<TNetwork> single = new(batch, one);
        using StepBench<TNetwork> many = new(batch, all);
        using StepBenches<TNetwork> benches = new(Batches, all);
        bool hasMany = threads > 1;
        Workload peakSingleThread = FmaPeak.Of(one, "peak, 1 thread"), peak = FmaPeak.Of(all, "peak");
        Workload[] streams = [.. memory.Workloads];
        Workload[] kernelsSingleThread = hasMany ? [.. single.Kernels()] : [];
        Workload[] stepsSingleThread = hasMany ? [single.TrainingStep(), single.Inference()] : [];
        Workload[] kernels = [.. many.Kernels(), many.OptimizerStep()], steps = [.. benches.Workloads], variants = [.. many.Variants()];
        return timer
            .Time(
                [
                    peakSingleThread, .. kernelsSingleThread, .. stepsSingleThread, peakSingleThread,
                    peak, .. streams, .. kernels, peak, .. steps, peak, .. variants,
                ],
                progress, interrupted)
            .Map(timings => Report(timings.ToLookup(timing => timing.Workload)));

        BenchReport Report(ILookup<Workload, Timing> timings)
        {
            return new BenchReport
            {
                Network = TNetwork.Info.Name,
                Threads = threads,
                VectorBits = FmaPeak.VectorBits,
                Batch = batch,
                PeakSingleThread = Of(peakSingleThread),
                Peak = Of(peak),
                Memory = MemoryStreams.Limit(streams.Select(Of)),
                KernelsSingleThread = [.. kernelsSingleThread.Select(Of)],
                Kernels = [.. kernels.Select(Of)],
                Steps = Pairs(Batches, [.. steps.Select(Of)]),
                StepsSingleThread = Pairs([batch], [.. stepsSingleThread.Select(Of)]),
                Variants = [.. variants.Select(Of)],
            };

            Timing Of(Workload workload) => Timing.Together(timings[workload]);
        }
    }

    private static ImmutableArray<BatchTiming> Pairs(ImmutableArray<int> batches, ImmutableArray<Timing> timings) =>
        [.. timings.Select((timing, index) => new BatchTiming(index % 2 == 0 ? "train" : "infer", batches[index / 2], timing))];
}
