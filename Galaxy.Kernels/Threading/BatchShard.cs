using System.ComponentModel;

namespace Galaxy.Kernels.Threading;

/// <summary>
/// A shard is a fixed part of a batch, usually an eighth. Each shard sums its own samples' gradients, and the shards are added in order, so a
/// result depends on the batch and the number of shards alone, and never on how many threads or processes did the work.
/// </summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BatchShard
{
    /// <summary>Shards of a batch of any size, unless a training says otherwise. Kernels cut other work into as many tasks.</summary>
    public const int Count = 8;

    /// <summary>First sample of a shard in a batch of <paramref name="samples"/>; shard <see cref="Count"/> gives the end.</summary>
    public static int Start(int shard, int samples) => Start(shard, samples, Count);

    /// <summary>The same for another number of shards.</summary>
    internal static int Start(int shard, int samples, int shards) => (int)((long)samples * shard / shards);
}
