using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Galaxy.Kernels;

/// <summary>What a dense layer's weight-gradient kernel does with a vector of gradients that is ready.</summary>
internal unsafe interface IGradientUse
{
    /// <summary>Is told of gradients that will be ready soon, so that memory can be asked for.</summary>
    static abstract void Expect(BatchStep* step, float* place, int floats);

    /// <param name="step">The step it belongs to.</param>
    /// <param name="place">Its place in gradient memory.</param>
    static abstract void Take(BatchStep* step, float* place, Vector256<float> gradient);
}

/// <summary>Keeps it in gradient memory.</summary>
internal readonly unsafe struct StoredGradients : IGradientUse
{
    public static void Expect(BatchStep* step, float* place, int floats) => Prefetch.Floats(place, floats);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take(BatchStep* step, float* place, Vector256<float> gradient) => gradient.Store(place);
}

/// <summary>Changes the weights by it at once: one pass over weights and state, which do not fit the caches, instead of two.</summary>
internal readonly unsafe struct UpdatedWeights<TRule> : IGradientUse where TRule : unmanaged, IUpdateRule
{
    public static void Expect(BatchStep* step, float* place, int floats) =>
        ((Update<TRule>*)step->Update)->Prefetch(place - step->Gradients, floats);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take(BatchStep* step, float* place, Vector256<float> gradient) =>
        ((Update<TRule>*)step->Update)->Apply(place - step->Gradients, gradient);
}
