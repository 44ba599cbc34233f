using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Galaxy.Kernels.Optimizers;

internal readonly struct SgdRule(Vector256<float> minusRate, Vector256<float> decay) : IUpdateRule, IRuleOf<Optimizer.Sgd, SgdRule>
{
    public static int States => 0;

    public static SgdRule Of(Optimizer.Sgd sgd, StepRate at) =>
        new(Vector256.Create(-(float)at.Rate), Vector256.Create((float)sgd.WeightDecay));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Apply(ref Vector256<float> parameter, Vector256<float> gradient, ref Vector256<float> first, ref Vector256<float> second)
    {
        gradient = Vector256.FusedMultiplyAdd(decay, parameter, gradient);
        parameter = Vector256.FusedMultiplyAdd(minusRate, gradient, parameter);
    }
}
