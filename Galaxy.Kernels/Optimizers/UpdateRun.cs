using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Optimizers;

/// <summary>Updates all parameters.</summary>
internal readonly struct UpdateRun(Workers workers, UpdateMemory memory) : IRuleUser<bool>
{
    public bool Use<TRule>(TRule rule) where TRule : unmanaged, IUpdateRule
    {
        UpdateKernel.Run(workers, new Update<TRule>(memory, rule), 0, memory.Trainable);
        return true;
    }
}
