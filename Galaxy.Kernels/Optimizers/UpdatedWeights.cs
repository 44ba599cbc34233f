using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;

namespace Galaxy.Kernels.Optimizers;

/// <summary>Updates the weights at once: one pass over weights and state, which do not fit in the caches, instead of two.</summary>
internal readonly unsafe struct UpdatedWeights<TRule> : IGradientUse where TRule : unmanaged, IUpdateRule
{
    public static void Expect(BatchStep* step, float* place, int floats) =>
        ((Update<TRule>*)step->Update)->Prefetch(place - step->Gradients, floats);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Take(BatchStep* step, float* place, float* gradients, int floats)
    {
        Update<TRule> update = *(Update<TRule>*)step->Update;
        long first = place - step->Gradients;
        for (int index = 0; index < floats; index += Vector256<float>.Count)
            update.Apply(first + index, Vector256.Load(gradients + index));
    }
}
