using System.ComponentModel;

namespace Galaxy.Kernels.Threading;

/// <summary>
/// A shard is a fixed eighth of a batch. Each shard sums its own samples' gradients, and the shards are added in order, so a
/// result depends on the batch alone and never on how many threads did the work.
/// </summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BatchShard
{
    /// <summary>Shards that a batch is cut into, whatever its size.</summary>
    public const int Count = 8;

    /// <summary>First sample of a shard in a batch of <paramref name="samples"/>; shard <see cref="Count"/> gives the end.</summary>
    public static int Start(int shard, int samples) => (int)((long)samples * shard / Count);

    /// <summary>Whether a shard has no samples, which happens in batches smaller than <see cref="Count"/>.</summary>
    public static bool IsEmpty(int shard, int samples) => Start(shard, samples) == Start(shard + 1, samples);
}
