using System.Runtime.Intrinsics;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Optimizers;

/// <summary>
/// The exponential moving average of weights (Polyak and Juditsky, 1992). Its decay rises as TensorFlow's ExponentialMovingAverage
/// does, min(d, (1 + t) / (10 + t)) after step t: the initial random weights are soon forgotten, and the average needs
/// no correction and no state but the step.
/// </summary>
internal static class WeightAverage
{
    /// <summary>a ← a + (1 − decay)·(p − a). The same result, bit for bit, on any number of threads; allocates nothing.</summary>
    /// <param name="workers">The threads to run on.</param>
    /// <param name="average">a; the initial weights before the first step.</param>
    /// <param name="parameters">p, after the step.</param>
    /// <param name="step">Number of the step, from 1.</param>
    /// <param name="decay">d, in [0, 1).</param>
    /// <param name="own">The parameters that this process has; null for all.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static unsafe void Add(
        Workers workers, FloatMemory average, FloatMemory parameters, int step, double decay, ParameterShare? own = null)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(parameters.Length, average.Length);
        double share = 1 - Math.Min(decay, (1.0 + step) / (10.0 + step));
        Update<AverageRule> update = new(new AverageRule(Vector256.Create((float)share)), average.Pointer, parameters.Pointer);
        if (own is null)
            UpdateKernel.Run(workers, update, 0, average.Length);
        else
            foreach (ParameterRange range in own.Ranges)
                UpdateKernel.Run(workers, update, range.Start, range.Length);
        GC.KeepAlive(average);
        GC.KeepAlive(parameters);
    }

    /// <summary>The weights are the average's "gradients".</summary>
    private readonly struct AverageRule(Vector256<float> share) : IUpdateRule
    {
        public static int States => 0;

        public void Apply(ref Vector256<float> parameter, Vector256<float> gradient, ref Vector256<float> first, ref Vector256<float> second) =>
            parameter = Vector256.FusedMultiplyAdd(share, gradient - parameter, parameter);
    }
}
