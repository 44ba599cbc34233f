using Galaxy.Kernels.Communication;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Runtime;

/// <summary>A dense layer forward: each rank computes its own panels for the whole batch, and then all have all outputs.</summary>
internal sealed unsafe class OutputPanels(KernelCall.BatchKernel call, PanelWork.Outputs work) : PassPart
{
    public override void Run(Workers workers, BatchStep* step)
    {
        PanelRange own = PanelRange.Own(workers.Ranks, work.Panels);
        TaskRange.Run(workers, step, call, own.First, own.End);
        if (!workers.Ranks.IsAlone)
            Gather(workers.Ranks, step);
    }

    private void Gather(Ranks ranks, BatchStep* step)
    {
        Span<long> starts = stackalloc long[ranks.Count + 1];
        starts[0] = 0;
        for (int rank = 0; rank < ranks.Count; rank++)
            starts[rank + 1] = starts[rank] + Columns(rank, ranks, step).Bytes;
        byte* pieces = (byte*)step->Exchanged;
        Columns(ranks.Index, ranks, step).Pack((float*)(pieces + starts[ranks.Index]));
        ranks.AllGather(pieces, starts);
        for (int rank = 0; rank < ranks.Count; rank++)
        {
            if (rank != ranks.Index)
                Columns(rank, ranks, step).Unpack((float*)(pieces + starts[rank]));
        }
    }

    private ColumnBlock Columns(int rank, Ranks ranks, BatchStep* step)
    {
        PanelRange panels = PanelRange.Of(rank, ranks.Count, work.Panels);
        int first = Math.Min(work.Columns, panels.First * ParameterLayout.PanelWidth);
        int end = Math.Min(work.Columns, panels.End * ParameterLayout.PanelWidth);
        return new ColumnBlock(step->Row(work.Matrix.Offset) + first, work.Matrix.Stride, step->Count, end - first);
    }
}
