using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Optimizers;
using Galaxy.Kernels.Runtime;
using Galaxy.Kernels.Threading;

namespace Galaxy.Pipeline.Benchmarks;

/// <summary>The bytes that ranks send in a training step, by the formula of docs/cluster.md.</summary>
internal static class RankTraffic
{
    /// <summary>Bytes that all ranks together send, counted once for each rank that gets them.</summary>
    /// <param name="batch">Images in the batch.</param>
    /// <param name="ranks">Ranks.</param>
    /// <param name="shards">Shards of the batch.</param>
    public static long Of<TNetwork>(int batch, int ranks, int shards) where TNetwork : INetwork
    {
        KernelCall[] calls = [.. TNetwork.TrainingForward, .. TNetwork.Backward<StoredGradients>()];
        long rows = calls.OfType<KernelCall.SampleKernel>().Sum(call => call.Gathers?.Stride ?? 0);
        long dense = calls.OfType<KernelCall.BatchKernel>().Sum(call => call.Panels switch
        {
            PanelWork.Outputs outputs => (ranks - 1L) * batch * Math.Min(outputs.Columns, outputs.Panels * ParameterLayout.PanelWidth),
            PanelWork.InputSums sums => InputSums(sums, batch, ranks, shards),
            _ => 0,
        });
        return sizeof(float) * ((ranks - 1L) * (shards * (long)TNetwork.Info.Memory.ShardFloats
            + batch * (TNetwork.Info.BatchInput.Stride + rows)) + dense);
    }

    /// <summary>Sums pass from each rank with panels to the next, and then from the last to all.</summary>
    private static long InputSums(PanelWork.InputSums sums, int batch, int ranks, int shards)
    {
        int summing = Enumerable.Range(0, ranks).Count(rank => !PanelRange.Of(rank, ranks, sums.Panels).IsEmpty);
        long passed = (summing - 1L) * batch * sums.Columns;
        long kept = ShardRange.Of(ranks - 1, ranks, shards) is var last && sums.IsMap ? last.EndSample(batch) - last.FirstSample(batch) : 0;
        return passed + (sums.IsMap ? batch - kept : (ranks - 1L) * batch) * sums.Matrix.Stride;
    }
}
