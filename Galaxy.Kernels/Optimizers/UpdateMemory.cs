using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;

namespace Galaxy.Kernels.Optimizers;

/// <summary>The memory that an update reads and writes, all in the parameters' layout.</summary>
/// <param name="Parameters">The parameters to change.</param>
/// <param name="Gradients">Their gradients.</param>
/// <param name="State"><see cref="Optimizer.StateFloatsPerParameter"/> times as many floats, zero before the first step.</param>
/// <param name="Trainable">Floats that the update changes; running statistics follow.</param>
internal readonly record struct UpdateMemory(FloatMemory Parameters, FloatMemory Gradients, FloatMemory State, long Trainable)
{
    /// <summary>Ranges with learning rates of their own, which cover what is trainable; empty if it all learns alike.</summary>
    public ImmutableArray<RateRange> Rates { get; init; } = [];

    /// <summary>The parameters that this process has; null for all.</summary>
    public ParameterShare? Share { get; init; }

    /// <summary>Ranges, at least one.</summary>
    public int RangeCount => Math.Max(1, Rates.Length);

    public RateRange Range(int index) => Rates.IsEmpty ? new RateRange(0, Trainable, Factor: 1, FrozenSteps: 0) : Rates[index];

    /// <summary>Clears the gradients in a range, of those parameters that this process has.</summary>
    public void ClearGradients(long start, long end)
    {
        if (Share is null)
        {
            Gradients.Span[(int)start..(int)end].Clear();
            return;
        }

        foreach (ParameterRange own in Share.Ranges)
        {
            (int first, int last) = ((int)Math.Max(start, own.Start), (int)Math.Min(end, own.Start + own.Length));
            if (first < last)
                Gradients.Span[first..last].Clear();
        }
    }

    /// <summary>The ranges that a step leaves as they are.</summary>
    /// <param name="step">Number of the step, from 1.</param>
    /// <param name="pairs">Receives first float and end of each; room for all ranges.</param>
    /// <returns>Numbers written.</returns>
    public int Frozen(int step, Span<long> pairs)
    {
        int count = 0;
        for (int index = 0; index < RangeCount; index++)
        {
            if (!Range(index).IsFrozen(step))
                continue;
            pairs[count++] = Range(index).Start;
            pairs[count++] = Range(index).End;
        }

        return count;
    }
}
