using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Optimizers;

/// <summary>Updates all parameters.</summary>
internal readonly struct UpdateRun(Workers workers, UpdateMemory memory, int step) : IRuleUser<bool>
{
    public bool Use<TRule>(scoped ReadOnlySpan<TRule> rules) where TRule : unmanaged, IUpdateRule
    {
        Span<RangedUpdate<TRule>> updates = stackalloc RangedUpdate<TRule>[rules.Length];
        RangedUpdate<TRule>.Fill(updates, memory, rules, step);
        if (memory.Share is null)
            RangedUpdate<TRule>.Run(workers, updates, 0, memory.Trainable);
        else
            foreach (ParameterRange own in memory.Share.Ranges)
                RangedUpdate<TRule>.Run(workers, updates, own.Start, Math.Min(own.Start + own.Length, memory.Trainable));

        // The kernel holds raw pointers: keep the memory alive until it is done.
        GC.KeepAlive(memory.Parameters);
        GC.KeepAlive(memory.Gradients);
        GC.KeepAlive(memory.State);
        return true;
    }
}
