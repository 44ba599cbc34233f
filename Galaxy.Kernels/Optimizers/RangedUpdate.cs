using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Optimizers;

/// <summary>The update of one range of parameters; one after another they cover all that an optimizer changes.</summary>
/// <param name="update">How the range changes.</param>
/// <param name="end">Behind its last float.</param>
/// <param name="isFrozen">Whether it does not change at all.</param>
internal readonly struct RangedUpdate<TRule>(Update<TRule> update, long end, bool isFrozen) where TRule : unmanaged, IUpdateRule
{
    public readonly Update<TRule> Update = update;
    public readonly long End = end;
    public readonly bool IsFrozen = isFrozen;

    /// <summary>Fills in the updates of a step.</summary>
    /// <param name="updates">Receives one for each rule.</param>
    /// <param name="memory">What is updated.</param>
    /// <param name="rules">A rule for each range of the memory.</param>
    /// <param name="step">Number of the step, from 1.</param>
    public static void Fill(Span<RangedUpdate<TRule>> updates, UpdateMemory memory, ReadOnlySpan<TRule> rules, int step)
    {
        for (int index = 0; index < rules.Length; index++)
        {
            RateRange range = memory.Range(index);
            updates[index] = new RangedUpdate<TRule>(new Update<TRule>(memory, rules[index]), range.End, range.IsFrozen(step));
        }
    }

    /// <summary>Changes the parameters from <paramref name="start"/> up to <paramref name="end"/>, each as its range says.</summary>
    public static void Run(Workers workers, ReadOnlySpan<RangedUpdate<TRule>> updates, long start, long end)
    {
        foreach (ref readonly RangedUpdate<TRule> range in updates)
        {
            long last = Math.Min(end, range.End);
            if (start >= last)
                continue;
            if (!range.IsFrozen)
                UpdateKernel.Run(workers, range.Update, start, last - start);
            start = last;
        }
    }
}
