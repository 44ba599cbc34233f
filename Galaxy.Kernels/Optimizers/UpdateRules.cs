using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Kernels.Optimizers;

/// <summary>The arithmetic of one optimizer on eight parameters at once.</summary>
internal interface IUpdateRule
{
    /// <summary>Floats of state per parameter: 0, 1 or 2.</summary>
    static abstract int States { get; }

    void Apply(ref Vector256<float> parameter, Vector256<float> gradient, ref Vector256<float> first, ref Vector256<float> second);
}

internal readonly struct SgdRule(Vector256<float> minusRate, Vector256<float> decay) : IUpdateRule
{
    public static int States => 0;

    public static SgdRule Of(Optimizer.Sgd sgd, double rate) =>
        new(Vector256.Create(-(float)rate), Vector256.Create((float)sgd.WeightDecay));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Apply(ref Vector256<float> parameter, Vector256<float> gradient, ref Vector256<float> first, ref Vector256<float> second)
    {
        gradient = Vector256.FusedMultiplyAdd(decay, parameter, gradient);
        parameter = Vector256.FusedMultiplyAdd(minusRate, gradient, parameter);
    }
}

internal readonly struct MomentumRule(Vector256<float> minusRate, Vector256<float> factor, Vector256<float> decay) : IUpdateRule
{
    public static int States => 1;

    public static MomentumRule Of(Optimizer.Momentum momentum, double rate) => new(
        Vector256.Create(-(float)rate), Vector256.Create((float)momentum.Factor),
        Vector256.Create((float)momentum.WeightDecay));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Apply(ref Vector256<float> parameter, Vector256<float> gradient, ref Vector256<float> first, ref Vector256<float> second)
    {
        gradient = Vector256.FusedMultiplyAdd(decay, parameter, gradient);
        first = Vector256.FusedMultiplyAdd(factor, first, gradient);
        parameter = Vector256.FusedMultiplyAdd(minusRate, first, parameter);
    }
}

internal readonly struct NesterovRule(Vector256<float> minusRate, Vector256<float> factor, Vector256<float> decay) : IUpdateRule
{
    public static int States => 1;

    public static NesterovRule Of(Optimizer.Nesterov nesterov, double rate) => new(
        Vector256.Create(-(float)rate), Vector256.Create((float)nesterov.Factor),
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

internal readonly struct AdamRule(
    Vector256<float> minusRate, Vector256<float> freshFirst, Vector256<float> keepSecond, Vector256<float> freshSecond,
    Vector256<float> rootCorrection, Vector256<float> epsilon, Vector256<float> decay) : IUpdateRule
{
    public static int States => 2;

    /// <summary>The bias corrections depend on the step alone, so they are worked out once, in double precision.</summary>
    public static AdamRule Of(Optimizer.Adam adam, double rate, int step) => new(
        Vector256.Create((float)(-rate / (1 - DeterministicMath.Pow(adam.Beta1, step)))),
        Vector256.Create((float)(1 - adam.Beta1)),
        Vector256.Create((float)adam.Beta2),
        Vector256.Create((float)(1 - adam.Beta2)),
        Vector256.Create((float)(1 / Math.Sqrt(1 - DeterministicMath.Pow(adam.Beta2, step)))),
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

internal readonly struct AdamWRule(Vector256<float> keep, AdamRule adam) : IUpdateRule
{
    public static int States => 2;

    public static AdamWRule Of(Optimizer.AdamW adam, double rate, int step) => new(
        Vector256.Create((float)(1 - rate * adam.WeightDecay)),
        AdamRule.Of(new Optimizer.Adam(adam.LearningRate, WeightDecay: 0, adam.Beta1, adam.Beta2, adam.Epsilon), rate, step));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Apply(ref Vector256<float> parameter, Vector256<float> gradient, ref Vector256<float> first, ref Vector256<float> second)
    {
        parameter *= keep;
        adam.Apply(ref parameter, gradient, ref first, ref second);
    }
}
