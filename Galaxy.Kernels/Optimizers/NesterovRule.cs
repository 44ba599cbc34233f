using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Galaxy.Kernels.Optimizers;

internal readonly struct NesterovRule(Vector256<float> minusRate, Vector256<float> factor, Vector256<float> decay) : IUpdateRule, IRuleOf<Optimizer.Nesterov, NesterovRule>
{
    public static int States => 1;

    public static NesterovRule Of(Optimizer.Nesterov nesterov, StepRate at) => new(
        Vector256.Create(-(float)at.Rate), Vector256.Create((float)nesterov.Factor),
        Vector256.Create((float)nesterov.WeightDecay));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Apply(ref Vector256<float> parameter, Vector256<float> gradient, ref Vector256<float> first, ref Vector256<float> second)
    {
        gradient = Vector256.FusedMultiplyAdd(decay, parameter, gradient);
        first = Vector256.FusedMultiplyAdd(factor, first, gradient);
        Vector256<float> ahead = Vector256.FusedMultiplyAdd(factor, first, gradient);
        parameter = Vector256.FusedMultiplyAdd(minusRate, ahead, parameter);
    }
}
