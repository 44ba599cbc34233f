using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;

namespace Galaxy.Kernels.Optimizers;

/// <summary>Updates the weights at once: one pass over weights and state, which do not fit in the caches, instead of two.</summary>
internal readonly unsafe struct UpdatedWeights<TRule> : IGradientUse where TRule : unmanaged, IUpdateRule
{
    public static void Expect(BatchStep* step, float* place, int floats)
    {
        long first = place - step->Gradients;
        RangedUpdate<TRule>* range = RangeOf(step, first);
        if (!range->IsFrozen)
            range->Update.Prefetch(first, floats);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Take(BatchStep* step, float* place, float* gradients, int floats)
    {
        long first = place - step->Gradients;
        RangedUpdate<TRule>* range = RangeOf(step, first);
        if (range->IsFrozen)
            return;
        Update<TRule> update = range->Update;
        for (int index = 0; index < floats; index += Vector256<float>.Count)
            update.Apply(first + index, Vector256.Load(gradients + index));
    }

    /// <summary>A layer's weights, and so all that a kernel finishes at once, are in one range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static RangedUpdate<TRule>* RangeOf(BatchStep* step, long first)
    {
        RangedUpdate<TRule>* range = (RangedUpdate<TRule>*)step->Update;
        while (first >= range->End)
            range++;
        return range;
    }
}
