using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;

namespace Galaxy.Kernels.Optimizers;

/// <summary>Stores gradients in gradient memory.</summary>
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
