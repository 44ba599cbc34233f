using System.Runtime.Intrinsics;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Numerics;

/// <summary>Adds the shards' gradients in order: shard 0 + shard 1 + … .</summary>
internal static unsafe class ShardSum
{
    /// <summary>The whole sum, as a kernel with one task.</summary>
    public static void Add(BatchStep* step, int task, int worker)
    {
        for (int index = 0; index < step->ShardFloats; index += Vector256<float>.Count)
        {
            Vector256<float> total = Vector256.Load(step->GradientsOf(0) + index);
            for (int shard = 1; shard < BatchShard.Count; shard++)
                total += Vector256.Load(step->GradientsOf(shard) + index);
            total.Store(step->Gradients + index);
        }
    }
}
