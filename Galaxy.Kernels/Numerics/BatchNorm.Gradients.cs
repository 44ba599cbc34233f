using System.Runtime.Intrinsics;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;

namespace Galaxy.Kernels.Numerics;

public static unsafe partial class BatchNorm
{
    /// <summary>The gradients of scales and shifts, and the coefficients of the backward pass.</summary>
    /// <param name="step">The step at hand.</param>
    /// <param name="norm">The layer.</param>
    /// <param name="sums">Each sample's sums of the gradient ∂y, then of ∂y·(z − μ); a row per sample.</param>
    /// <param name="stride">Floats from a row to the next.</param>
    /// <param name="pixels">Values of a channel in a sample.</param>
    public static void Gradients(BatchStep* step, NormLayer norm, float* sums, int stride, int pixels)
    {
        for (int filter = 0; filter < norm.Channels / norm.Orientations; filter++)
        {
            double shift = 0, product = 0;
            for (int sample = 0; sample < step->Count; sample++)
            {
                float* sum = sums + (long)sample * stride + filter * norm.Orientations;
                for (int orientation = 0; orientation < norm.Orientations; orientation++)
                {
                    shift += sum[orientation];
                    product += sum[norm.Channels + orientation];
                }
            }

            SetGradients(step, norm, filter, shift, product, (long)step->Count * norm.Orientations * pixels);
        }
    }

    /// <summary>The same as <see cref="Gradients"/> for eight units; also replaces the gradients by those of the values.</summary>
    /// <param name="step">The step at hand.</param>
    /// <param name="norm">The layer.</param>
    /// <param name="first">The first unit.</param>
    /// <param name="raw">Its values, a row per sample.</param>
    /// <param name="stride">Floats from a row to the next.</param>
    /// <param name="gradient">The gradients ∂y, replaced by those of the values.</param>
    /// <param name="gradientStride">Floats from a row of gradients to the next.</param>
    public static void UnitGradients(BatchStep* step, NormLayer norm, int first, float* raw, int stride, float* gradient, int gradientStride)
    {
        float* coefficients = step->Shared + norm.Coefficients + first;
        for (int unit = 0; unit < Vector256<float>.Count; unit++)
        {
            double shift = 0, product = 0;
            for (int sample = 0; sample < step->Count; sample++)
            {
                double slope = gradient[(long)sample * gradientStride + unit];
                shift += slope;
                product += slope * (raw[(long)sample * stride + unit] - coefficients[Mean * norm.Channels + unit]);
            }

            SetGradients(step, norm, first + unit, shift, product, step->Count);
        }

        for (int sample = 0; sample < step->Count; sample++, gradient += gradientStride, raw += stride)
        {
            Vector256<float> share = Vector256.FusedMultiplyAdd(Vector256.Load(raw), Row(Slope), Row(Offset));
            Vector256.FusedMultiplyAdd(Vector256.Load(gradient), Row(Scale), share).Store(gradient);
        }

        Vector256<float> Row(int row) => Vector256.Load(coefficients + row * norm.Channels);
    }

    /// <summary>Running statistics do not depend on the batch: with them, only the scale matters backward.</summary>
    private static void SetGradients(BatchStep* step, NormLayer norm, int filter, double shift, double product, long values)
    {
        float* coefficients = step->Shared + norm.Coefficients + filter * norm.Orientations;
        double inverse = coefficients[Inverse * norm.Channels];
        double scale = coefficients[Scale * norm.Channels];
        bool isOfBatch = IsOfBatch(step, norm);
        double slope = isOfBatch ? -scale * inverse * inverse * product / values : 0;
        step->Gradients[norm.Weight + filter] = (float)(product * inverse);
        step->Gradients[norm.Bias + filter] = (float)shift;
        SetCoefficient(step, norm, filter, Slope, (float)slope);
        double offset = -scale * shift / values - slope * coefficients[Mean * norm.Channels];
        SetCoefficient(step, norm, filter, Offset, isOfBatch ? (float)offset : 0);
    }
}
