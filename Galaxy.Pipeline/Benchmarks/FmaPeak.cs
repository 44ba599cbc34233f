using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Galaxy.Kernels.Threading;

namespace Galaxy.Pipeline.Benchmarks;

/// <summary>
/// The most multiply-adds that the machine can do with the vectors that its kernels use: twelve sums in registers and nothing to load.
/// </summary>
internal static unsafe class FmaPeak
{
    private const int Steps = 200_000;
    private const int Sums = 12;

    /// <summary>Width in bits of the widest vector that the kernels use on this machine.</summary>
    public static int VectorBits => Vector512.IsHardwareAccelerated ? 512 : 256;

    /// <summary>The peak of all workers together.</summary>
    public static Workload Of(Workers workers, string name)
    {
        double flops = 2.0 * (VectorBits / 32) * Sums * Steps * workers.Count;
        return new Workload(name, () => Run(workers), flops, Bytes: 0);
    }

    private static void Run(Workers workers)
    {
        if (Vector512.IsHardwareAccelerated)
            workers.Run(&Wide, null, workers.Count);
        else
            workers.Run(&Narrow, null, workers.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide(void* context, int item, int worker)
    {
        Vector512<float> factor = Vector512.Create(0.999f + item * 1e-6f);
        Vector512<float> a = factor, b = factor, c = factor, d = factor, e = factor, f = factor;
        Vector512<float> g = factor, h = factor, i = factor, j = factor, k = factor, l = factor;
        for (int step = 0; step < Steps; step++)
        {
            a = Vector512.FusedMultiplyAdd(a, factor, factor);
            b = Vector512.FusedMultiplyAdd(b, factor, factor);
            c = Vector512.FusedMultiplyAdd(c, factor, factor);
            d = Vector512.FusedMultiplyAdd(d, factor, factor);
            e = Vector512.FusedMultiplyAdd(e, factor, factor);
            f = Vector512.FusedMultiplyAdd(f, factor, factor);
            g = Vector512.FusedMultiplyAdd(g, factor, factor);
            h = Vector512.FusedMultiplyAdd(h, factor, factor);
            i = Vector512.FusedMultiplyAdd(i, factor, factor);
            j = Vector512.FusedMultiplyAdd(j, factor, factor);
            k = Vector512.FusedMultiplyAdd(k, factor, factor);
            l = Vector512.FusedMultiplyAdd(l, factor, factor);
        }

        Keep(Vector512.Sum(a + b + c + d + e + f + g + h + i + j + k + l));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Narrow(void* context, int item, int worker)
    {
        Vector256<float> factor = Vector256.Create(0.999f + item * 1e-6f);
        Vector256<float> a = factor, b = factor, c = factor, d = factor, e = factor, f = factor;
        Vector256<float> g = factor, h = factor, i = factor, j = factor, k = factor, l = factor;
        for (int step = 0; step < Steps; step++)
        {
            a = Vector256.FusedMultiplyAdd(a, factor, factor);
            b = Vector256.FusedMultiplyAdd(b, factor, factor);
            c = Vector256.FusedMultiplyAdd(c, factor, factor);
            d = Vector256.FusedMultiplyAdd(d, factor, factor);
            e = Vector256.FusedMultiplyAdd(e, factor, factor);
            f = Vector256.FusedMultiplyAdd(f, factor, factor);
            g = Vector256.FusedMultiplyAdd(g, factor, factor);
            h = Vector256.FusedMultiplyAdd(h, factor, factor);
            i = Vector256.FusedMultiplyAdd(i, factor, factor);
            j = Vector256.FusedMultiplyAdd(j, factor, factor);
            k = Vector256.FusedMultiplyAdd(k, factor, factor);
            l = Vector256.FusedMultiplyAdd(l, factor, factor);
        }

        Keep(Vector256.Sum(a + b + c + d + e + f + g + h + i + j + k + l));
    }

    /// <summary>Uses the sums, so that the compiler cannot drop them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Keep(float sum) => GC.KeepAlive(sum > float.MaxValue ? string.Empty : null);
}
