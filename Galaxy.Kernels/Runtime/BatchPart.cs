using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Runtime;

/// <summary>A kernel on the whole batch.</summary>
internal sealed unsafe class BatchPart(KernelCall.BatchKernel call) : PassPart
{
    public override void Run(Workers workers, BatchStep* step) =>
        workers.Run((delegate*<void*, int, int, void>)call.Kernel, step, call.Tasks);
}
