using Galaxy.Kernels.Communication;

namespace Galaxy.Kernels.Threading;

/// <summary>The shards that a rank computes: neighbors, so that what they make is one block of memory.</summary>
/// <param name="First">The first one.</param>
/// <param name="End">Behind the last one.</param>
/// <param name="Shards">Shards of the batch.</param>
internal readonly record struct ShardRange(int First, int End, int Shards)
{
    /// <summary>The share of a rank.</summary>
    public static ShardRange Of(int rank, int ranks, int shards)
    {
        RankBlock block = RankBlock.Of(rank, ranks, shards);
        return new ShardRange(block.First, block.End, shards);
    }

    /// <summary>The share of this process.</summary>
    public static ShardRange Own(Ranks ranks, int shards) => Of(ranks.Index, ranks.Count, shards);

    /// <summary>First sample in a batch.</summary>
    public int FirstSample(int samples) => BatchShard.Start(First, samples, Shards);

    /// <summary>Behind the last sample.</summary>
    public int EndSample(int samples) => BatchShard.Start(End, samples, Shards);

    /// <summary>Whether a sample of a batch is in it.</summary>
    public bool Contains(int sample, int samples) => sample >= FirstSample(samples) && sample < EndSample(samples);
}
