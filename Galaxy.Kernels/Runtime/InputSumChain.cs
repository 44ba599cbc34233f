using Galaxy.Kernels.Communication;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Runtime;

/// <summary>
/// A dense layer's input gradient. It is a sum over all units in one order, so it passes from rank to rank, and each adds its own panels. Columns
/// pass in groups, so that all ranks have work at once.
/// </summary>
internal sealed unsafe class InputSumChain(KernelCall.BatchKernel call, PanelWork.InputSums work) : PassPart
{
    /// <summary>Groups for each rank: with more, ranks wait less, and messages are shorter.</summary>
    private const int GroupsPerRank = 2;

    public override void Run(Workers workers, BatchStep* step)
    {
        Ranks ranks = workers.Ranks;
        PanelRange own = PanelRange.Own(ranks, work.Panels);
        if (ranks.IsAlone)
        {
            TaskRange.Run(workers, step, call, 0, call.Tasks);
            return;
        }

        int group = (call.Tasks + GroupsPerRank * ranks.Count - 1) / (GroupsPerRank * ranks.Count);
        group = (group + work.Together - 1) / work.Together * work.Together;
        (step->FirstPanel, step->EndPanel) = (own.First, own.End);
        for (int first = 0; first < call.Tasks && !own.IsEmpty; first += group)
            Add(workers, step, first, Math.Min(first + group, call.Tasks));
        (step->FirstPanel, step->EndPanel) = (0, int.MaxValue);
        HandOut(ranks, step);
    }

    /// <summary>Adds this rank's panels to a group's sums, and passes them on.</summary>
    private void Add(Workers workers, BatchStep* step, int first, int end)
    {
        int start = first * work.TaskColumns;
        ColumnBlock columns = new(
            step->Row(work.Matrix.Offset) + start, work.Matrix.Stride, step->Count, Math.Min(end * work.TaskColumns, work.Columns) - start);
        if (step->FirstPanel > 0)
        {
            workers.Ranks.Receive((byte*)step->Exchanged, columns.Bytes, Neighbor(workers.Ranks, direction: -1));
            columns.Unpack(step->Exchanged);
        }

        TaskRange.Run(workers, step, call, first, end);
        if (step->EndPanel == work.Panels)
            return;
        columns.Pack(step->Exchanged);
        workers.Ranks.Send((byte*)step->Exchanged, columns.Bytes, Neighbor(workers.Ranks, direction: 1));
    }

    /// <summary>The rank with the panels before or after this one's.</summary>
    private int Neighbor(Ranks ranks, int direction)
    {
        int rank = ranks.Index + direction;
        while (PanelRange.Of(rank, ranks.Count, work.Panels).IsEmpty)
            rank += direction;
        return rank;
    }

    /// <summary>The last rank, which has always panels, has the whole sums, and gives every rank what it needs.</summary>
    private void HandOut(Ranks ranks, BatchStep* step)
    {
        float* matrix = step->Row(work.Matrix.Offset);
        int last = ranks.Count - 1;
        if (!work.IsMap)
        {
            ranks.Broadcast((byte*)matrix, (long)step->Count * work.Matrix.Stride * sizeof(float), last);
            return;
        }

        for (int rank = 0; rank < last; rank++)
        {
            ShardRange shards = ShardRange.Of(rank, ranks.Count, step->Shards.Shards);
            long first = (long)shards.FirstSample(step->Count) * work.Matrix.Stride;
            long bytes = (long)shards.EndSample(step->Count) * work.Matrix.Stride * sizeof(float) - first * sizeof(float);
            if (ranks.Index == last)
                ranks.Send((byte*)(matrix + first), bytes, rank);
            else if (ranks.Index == rank)
                ranks.Receive((byte*)(matrix + first), bytes, last);
        }
    }
}
