using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Galaxy.Kernels.Optimizers;

internal readonly struct MomentumRule(Vector256<float> minusRate, Vector256<float> factor, Vector256<float> decay) : IUpdateRule, IRuleOf<Optimizer.Momentum, MomentumRule>
{
    public static int States => 1;

    public static MomentumRule Of(Optimizer.Momentum momentum, StepRate at) => new(
        Vector256.Create(-(float)at.Rate), Vector256.Create((float)momentum.Factor),
        Vector256.Create((float)momentum.WeightDecay));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Apply(ref Vector256<float> parameter, Vector256<float> gradient, ref Vector256<float> first, ref Vector256<float> second)
    {
        gradient = Vector256.FusedMultiplyAdd(decay, parameter, gradient);
        first = Vector256.FusedMultiplyAdd(factor, first, gradient);
        parameter = Vector256.FusedMultiplyAdd(minusRate, first, parameter);
    }
}
