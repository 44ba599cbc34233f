using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Runtime;

/// <summary>Kernels that run without a barrier between them.</summary>
internal abstract unsafe class PassPart
{
    /// <summary>Runs them on all threads and returns when all are done.</summary>
    public abstract void Run(Workers workers, BatchStep* step);
}
