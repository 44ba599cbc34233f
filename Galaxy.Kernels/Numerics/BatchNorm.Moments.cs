using System.Runtime.Intrinsics;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;

namespace Galaxy.Kernels.Numerics;

public static unsafe partial class BatchNorm
{
    /// <summary>
    /// The coefficients to normalize the batch with: from its own moments in training, which also update the running statistics; else, and in a
    /// frozen layer, from those.
    /// </summary>
    /// <param name="step">The step at hand.</param>
    /// <param name="norm">The layer.</param>
    /// <param name="sums">Each sample's means, then its sums of squared deviations; a row per sample.</param>
    /// <param name="stride">Floats from a row to the next.</param>
    /// <param name="pixels">Values of a channel in a sample.</param>
    public static void Moments(BatchStep* step, NormLayer norm, float* sums, int stride, int pixels)
    {
        bool isOfBatch = IsOfBatch(step, norm);
        for (int filter = 0; filter < norm.Channels / norm.Orientations; filter++)
        {
            if (isOfBatch)
                MoveAlong(
                    step, norm, filter, OfBatch(sums + filter * norm.Orientations, norm, stride, step->Count, pixels),
                    (long)step->Count * norm.Orientations * pixels);
            else
                SetCoefficients(step, norm, filter, step->Parameters[norm.Mean + filter], step->Parameters[norm.Variance + filter]);
        }
    }

    /// <summary>The same as <see cref="Moments"/> for eight units of a dense layer, where a sample has one value per unit.</summary>
    /// <param name="step">The step at hand.</param>
    /// <param name="norm">The layer.</param>
    /// <param name="first">The first unit.</param>
    /// <param name="raw">Its values, a row per sample.</param>
    /// <param name="stride">Floats from a row to the next.</param>
    public static void UnitMoments(BatchStep* step, NormLayer norm, int first, float* raw, int stride)
    {
        bool isOfBatch = IsOfBatch(step, norm);
        for (int unit = 0; unit < Vector256<float>.Count; unit++)
        {
            if (isOfBatch)
                MoveAlong(step, norm, first + unit, OfUnit(raw + unit, stride, step->Count), step->Count);
            else
                SetCoefficients(step, norm, first + unit, step->Parameters[norm.Mean + first + unit], step->Parameters[norm.Variance + first + unit]);
        }
    }

    /// <summary>The moments of one batch of a channel, or of all orientations of a filter.</summary>
    private static (double Mean, double Squares) OfBatch(float* means, NormLayer norm, int stride, int count, int pixels)
    {
        double sum = 0;
        for (int sample = 0; sample < count; sample++)
        {
            for (int orientation = 0; orientation < norm.Orientations; orientation++)
                sum += means[(long)sample * stride + orientation];
        }

        double mean = sum / ((long)count * norm.Orientations);
        double squares = 0;
        for (int sample = 0; sample < count; sample++)
        {
            for (int orientation = 0; orientation < norm.Orientations; orientation++)
            {
                float* moments = means + (long)sample * stride + orientation;
                double distance = *moments - mean;
                squares += moments[norm.Channels] + pixels * distance * distance;
            }
        }

        return (mean, squares);
    }

    private static (double Mean, double Squares) OfUnit(float* values, int stride, int count)
    {
        double sum = 0;
        for (int sample = 0; sample < count; sample++)
            sum += values[(long)sample * stride];
        double mean = sum / count;
        double squares = 0;
        for (int sample = 0; sample < count; sample++)
        {
            double distance = values[(long)sample * stride] - mean;
            squares += distance * distance;
        }

        return (mean, squares);
    }

    /// <summary>The running variance is unbiased, as in PyTorch; a single value has none and leaves it unchanged.</summary>
    private static void MoveAlong(BatchStep* step, NormLayer norm, int filter, (double Mean, double Squares) batch, long values)
    {
        SetCoefficients(step, norm, filter, batch.Mean, batch.Squares / values);
        float* mean = step->Parameters + norm.Mean + filter;
        float* variance = step->Parameters + norm.Variance + filter;
        *mean = (float)(*mean + norm.Momentum * (batch.Mean - *mean));
        if (values > 1)
            *variance = (float)(*variance + norm.Momentum * (batch.Squares / (values - 1) - *variance));
    }
}
