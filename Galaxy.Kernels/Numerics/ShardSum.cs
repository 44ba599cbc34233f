using System.Runtime.Intrinsics;
using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Numerics;

/// <summary>Adds the shards' gradients in order.</summary>
internal static unsafe class ShardSum
{
    /// <param name="shards">The shards' blocks, one behind the other.</param>
    /// <param name="floats">Floats in a block, a multiple of a vector's.</param>
    /// <param name="sum">Receives shard 0 + shard 1 + … .</param>
    public static void Add(float* shards, int floats, float* sum)
    {
        for (int index = 0; index < floats; index += Vector256<float>.Count)
        {
            Vector256<float> total = Vector256.Load(shards + index);
            for (int shard = 1; shard < BatchShard.Count; shard++)
                total += Vector256.Load(shards + (long)shard * floats + index);
            total.Store(sum + index);
        }
    }
}
