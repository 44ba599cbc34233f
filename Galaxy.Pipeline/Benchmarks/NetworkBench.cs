using System.Collections.Immutable;
using Galaxy.Kernels;

namespace Galaxy.Pipeline.Benchmarks;

/// <summary>Times a network: the machine, every kernel, whole steps.</summary>
public static class NetworkBench
{
    /// <summary>Batches of training and inference that are timed.</summary>
    public static ImmutableArray<int> Batches { get; } = [1, 32, 64, 128];

    /// <summary>Everything, each in every round.</summary>
    /// <param name="stopwatch">Times.</param>
    /// <param name="threads">All threads.</param>
    /// <param name="batch">Images in the batch of the kernels.</param>
    /// <param name="progress">Is told how many rounds are done.</param>
    /// <param name="cancellation">Ends it.</param>
    public static BenchReport Run<TNetwork>(Stopwatch stopwatch, int threads, int batch, IProgress<long> progress, CancellationToken cancellation)
        where TNetwork : INetwork
    {
        using Workers one = new(1);
        using Workers all = new(threads);
        using MemoryCopy memory = new(all);
        using StepBench<TNetwork> single = new(batch, one);
        using StepBench<TNetwork> kernels = new(batch, all);
        StepBench<TNetwork>[] steps = [.. Batches.Select(count => new StepBench<TNetwork>(count, all))];
        Subject[][] groups =
        [
            [FmaPeak.Of(one, "peak, 1 thread"), FmaPeak.Of(all, "peak"), memory.Subject],
            [.. single.Kernels()],
            [.. kernels.Kernels(), kernels.OptimizerStep()],
            [.. steps.SelectMany(step => (Subject[])[step.TrainingStep(), step.Inference()])],
            [single.TrainingStep(), single.Inference()],
            [kernels.TrainingStep(), .. TNetwork.Info.Input.Channels is 1 or 3 ? [kernels.StepFromPictures(), kernels.StepFromAugmented()] : (Subject[])[], kernels.StepOfDenormals()],
        ];
        Queue<Timing> timings = new(stopwatch.Time([.. groups.SelectMany(group => group)], progress, cancellation));
        ImmutableArray<Timing>[] results = [.. groups.Select(group => ImmutableArray.CreateRange(group.Select(_ => timings.Dequeue())))];
        foreach (StepBench<TNetwork> step in steps)
            step.Dispose();
        return new BenchReport(
            TNetwork.Info.Name, threads, batch, results[0][0], results[0][1], results[0][2], results[1], results[2],
            Pairs(Batches, results[3]), Pairs([batch], results[4]), results[5]);
    }

    private static ImmutableArray<BatchTiming> Pairs(ImmutableArray<int> batches, ImmutableArray<Timing> timings) =>
        [.. timings.Select((timing, index) => new BatchTiming(index % 2 == 0 ? "train" : "infer", batches[index / 2], timing))];
}
