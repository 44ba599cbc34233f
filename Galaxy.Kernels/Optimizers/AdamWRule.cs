using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Galaxy.Kernels.Optimizers;

internal readonly struct AdamWRule(Vector256<float> keep, AdamRule adam) : IUpdateRule, IRuleOf<Optimizer.AdamW, AdamWRule>
{
    public static int States => 2;

    public static AdamWRule Of(Optimizer.AdamW adam, StepRate at) => new(
        Vector256.Create((float)(1 - at.Rate * adam.WeightDecay)),
        AdamRule.Of(new Optimizer.Adam(adam.LearningRate, WeightDecay: 0, adam.Beta1, adam.Beta2, adam.Epsilon), at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Apply(ref Vector256<float> parameter, Vector256<float> gradient, ref Vector256<float> first, ref Vector256<float> second)
    {
        parameter *= keep;
        adam.Apply(ref parameter, gradient, ref first, ref second);
    }
}
