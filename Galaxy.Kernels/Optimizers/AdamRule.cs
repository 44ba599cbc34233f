using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Kernels.Optimizers;

internal readonly struct AdamRule(
    Vector256<float> minusRate, Vector256<float> freshFirst, Vector256<float> keepSecond, Vector256<float> freshSecond,
    Vector256<float> rootCorrection, Vector256<float> epsilon, Vector256<float> decay) : IUpdateRule, IRuleOf<Optimizer.Adam, AdamRule>
{
    public static int States => 2;

    /// <summary>The bias corrections depend on the step alone, so they are computed once, in double precision.</summary>
    public static AdamRule Of(Optimizer.Adam adam, StepRate at) => new(
        Vector256.Create((float)(-at.Rate / (1 - DeterministicMath.Pow(adam.Beta1, at.Step)))),
        Vector256.Create((float)(1 - adam.Beta1)),
        Vector256.Create((float)adam.Beta2),
        Vector256.Create((float)(1 - adam.Beta2)),
        Vector256.Create((float)(1 / Math.Sqrt(1 - DeterministicMath.Pow(adam.Beta2, at.Step)))),
        Vector256.Create((float)adam.Epsilon),
        Vector256.Create((float)adam.WeightDecay));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Apply(ref Vector256<float> parameter, Vector256<float> gradient, ref Vector256<float> first, ref Vector256<float> second)
    {
        gradient = Vector256.FusedMultiplyAdd(decay, parameter, gradient);
        first = Vector256.FusedMultiplyAdd(freshFirst, gradient - first, first);
        second = Vector256.FusedMultiplyAdd(keepSecond, second, freshSecond * gradient * gradient);
        Vector256<float> root = Vector256.FusedMultiplyAdd(Vector256.Sqrt(second), rootCorrection, epsilon);
        parameter = Vector256.FusedMultiplyAdd(minusRate, first / root, parameter);
    }
}
