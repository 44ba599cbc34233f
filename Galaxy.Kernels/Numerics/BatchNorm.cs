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

    /// <param name="filter">A channel, or all orientations of a filter.</param>
    private static void SetCoefficients(BatchStep* step, NormLayer norm, int filter, double mean, double variance)
    {
        double inverse = 1 / Deviation(variance, norm);
        double scale = step->Parameters[norm.Weight + filter] * inverse;
        SetCoefficient(step, norm, filter, Scale, (float)scale);
        SetCoefficient(step, norm, filter, Shift, (float)(step->Parameters[norm.Bias + filter] - scale * mean));
        SetCoefficient(step, norm, filter, Mean, (float)mean);
        SetCoefficient(step, norm, filter, Inverse, (float)inverse);
    }

    private static void SetCoefficient(BatchStep* step, NormLayer norm, int filter, int row, float value)
    {
        float* channel = step->Shared + norm.Coefficients + row * norm.Channels + filter * norm.Orientations;
        for (int orientation = 0; orientation < norm.Orientations; orientation++)
            channel[orientation] = value;
    }

    /// <summary>Whether the batch is normalized with its own moments: in training, unless the layer is frozen.</summary>
    private static bool IsOfBatch(BatchStep* step, NormLayer norm) => step->IsTraining && !step->IsFrozen(norm.Weight);

    private static double Deviation(double variance, NormLayer norm) => Math.Sqrt(variance + norm.Epsilon);
}
