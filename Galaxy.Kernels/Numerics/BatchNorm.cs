using System.ComponentModel;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;

namespace Galaxy.Kernels.Numerics;

/// <summary>
/// The part of batch norm (Ioffe and Szegedy, 2015) that concerns a whole batch: moments, running statistics, gradient sums.
/// Its elementwise part is in the generated kernels. Everything is in double precision and in sample order, so that
/// the result does not depend on threads.
/// </summary>
/// <remarks>
/// For generated code.
/// A value z becomes y = scale·z + shift, and its gradient is scale·∂y + slope·z + offset, because mean and variance depend on z as well.
/// These coefficients are in shared memory, one row of channels each.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe partial class BatchNorm
{
    /// <summary>Row of the scales γ/√(σ² + ε).</summary>
    public const int Scale = 0;

    /// <summary>Row of the shifts β − scale·μ.</summary>
    public const int Shift = 1;

    /// <summary>Row of the means μ.</summary>
    public const int Mean = 2;

    /// <summary>Row of the inverse deviations 1/√(σ² + ε).</summary>
    public const int Inverse = 3;

    /// <summary>Row of the slopes of the backward pass.</summary>
    public const int Slope = 4;

    /// <summary>Row of the offsets of the backward pass.</summary>
    public const int Offset = 5;

    private static void SetCoefficients(BatchStep* step, NormLayer norm, int channel, double mean, double variance)
    {
        double inverse = 1 / Deviation(variance, norm);
        double scale = step->Parameters[norm.Weight + channel] * inverse;
        float* coefficients = step->Shared + norm.Coefficients + channel;
        coefficients[Scale * norm.Channels] = (float)scale;
        coefficients[Shift * norm.Channels] = (float)(step->Parameters[norm.Bias + channel] - scale * mean);
        coefficients[Mean * norm.Channels] = (float)mean;
        coefficients[Inverse * norm.Channels] = (float)inverse;
    }

    private static double Deviation(double variance, NormLayer norm) => Math.Sqrt(variance + norm.Epsilon);
}
