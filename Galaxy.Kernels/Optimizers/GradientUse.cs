using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Galaxy.Kernels;

/// <summary>What a dense layer's weight-gradient kernel does with a tile of gradients that is ready.</summary>
internal unsafe interface IGradientUse
{
    /// <summary>Is told of gradients that will be ready soon, so that memory can be asked for.</summary>
    static abstract void Expect(BatchStep* step, float* place, int floats);

    /// <param name="step">The step they belong to.</param>
    /// <param name="place">Their place in gradient memory.</param>
    /// <param name="gradients">Where they are now.</param>
    /// <param name="floats">How many: whole vectors of 8.</param>
    static abstract void Take(BatchStep* step, float* place, float* gradients, int floats);
}

/// <summary>Keeps it in gradient memory.</summary>
internal readonly unsafe struct StoredGradients : IGradientUse
{
    public static void Expect(BatchStep* step, float* place, int floats) => Prefetch.Floats(place, floats);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Take(BatchStep* step, float* place, float* gradients, int floats)
    {
        for (int index = 0; index < floats; index += Vector256<float>.Count)
            Vector256.Load(gradients + index).Store(place + index);
    }
}

/// <summary>Changes the weights by it at once: one pass over weights and state, which do not fit the caches, instead of two.</summary>
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
