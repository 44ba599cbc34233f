using System.Runtime.Intrinsics;

namespace Galaxy.Kernels.Optimizers;

/// <summary>The arithmetic of one optimizer on eight parameters at once.</summary>
internal interface IUpdateRule
{
    /// <summary>Floats of state per parameter: 0, 1 or 2.</summary>
    static abstract int States { get; }

    void Apply(ref Vector256<float> parameter, Vector256<float> gradient, ref Vector256<float> first, ref Vector256<float> second);
}
