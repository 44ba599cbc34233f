using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Runtime;

/// <summary>A dense layer's weight gradient: each rank computes, and updates, its own panels.</summary>
internal sealed unsafe class WeightPanels(KernelCall.BatchKernel call, PanelWork.Weights work) : PassPart
{
    public override void Run(Workers workers, BatchStep* step)
    {
        PanelRange own = PanelRange.Own(workers.Ranks, work.Panels);
        TaskRange.Run(workers, step, call, own.First, own.End);
    }
}
