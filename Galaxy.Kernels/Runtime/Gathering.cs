using Galaxy.Kernels.Communication;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Runtime;

/// <summary>Gathers what the ranks have computed for their own shards: all then have what one process would have. Allocates nothing.</summary>
internal static unsafe class Gathering
{
    /// <summary>The rows of a batch matrix.</summary>
    public static void Rows(Ranks ranks, BatchStep* step, RowMatrix matrix)
    {
        if (ranks.IsAlone)
            return;
        Span<long> starts = stackalloc long[ranks.Count + 1];
        for (int rank = 0; rank <= ranks.Count; rank++)
            starts[rank] = (long)BatchShard.Start(FirstShard(rank, ranks, step), step->Count, step->Shards.Shards) * matrix.Stride * sizeof(float);
        ranks.AllGather((byte*)step->Row(matrix.Offset), starts);
    }

    /// <summary>The shards' sums of gradients.</summary>
    public static void Gradients(Ranks ranks, BatchStep* step)
    {
        if (ranks.IsAlone)
            return;
        Span<long> starts = stackalloc long[ranks.Count + 1];
        for (int rank = 0; rank <= ranks.Count; rank++)
            starts[rank] = (long)FirstShard(rank, ranks, step) * step->ShardFloats * sizeof(float);
        ranks.AllGather((byte*)step->ShardGradients, starts);
    }

    private static int FirstShard(int rank, Ranks ranks, BatchStep* step) => BatchShard.Start(rank, step->Shards.Shards, ranks.Count);
}
