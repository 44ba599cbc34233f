using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Optimizers;

/// <summary>Updates all parameters.</summary>
internal readonly struct UpdateRun(Workers workers, UpdateMemory memory) : IRuleUser<bool>
{
    public bool Use<TRule>(TRule rule) where TRule : unmanaged, IUpdateRule
    {
        UpdateKernel.Run(workers, new Update<TRule>(memory, rule), 0, memory.Trainable);

        // The kernel holds raw pointers: keep the memory alive until it is done.
        GC.KeepAlive(memory.Parameters);
        GC.KeepAlive(memory.Gradients);
        GC.KeepAlive(memory.State);
        return true;
    }
}
