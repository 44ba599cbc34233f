using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Galaxy.Kernels.Memory;

namespace Galaxy.Kernels.Numerics;

/// <summary>Adds the shards' gradients in order: shard 0 + shard 1 + … .</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class ShardSum
{
    /// <summary>Floats that a thread sums at a time.</summary>
    private const int ChunkLength = 1 << 13;

    /// <summary>Tasks of <see cref="Add"/>, if a shard has so many floats.</summary>
    public static int Tasks(int shardFloats) => (shardFloats + ChunkLength - 1) / ChunkLength;

    /// <summary>One chunk of the sum. A shard's floats are a multiple of a vector's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(BatchStep* step, int task, int worker)
    {
        float* first = step->ShardGradients;
        float* sum = step->SampleGradients is null ? step->Gradients : step->SampleGradients;
        long floats = step->ShardFloats;
        long end = Math.Min((task + 1L) * ChunkLength, floats);
        for (long index = (long)task * ChunkLength; index < end; index += Vector256<float>.Count)
        {
            float* addend = first + index;
            Vector256<float> total = Vector256.Load(addend);
            for (int shard = 1; shard < step->Shards.Shards; shard++)
                total += Vector256.Load(addend += floats);
            total.Store(sum + index);
        }
    }
}
