using System.Runtime.Intrinsics;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;

namespace Galaxy.Kernels.Numerics;

/// <summary>
/// Batch norm (Ioffe and Szegedy, 2015) where it concerns a whole batch: its moments, its running statistics, the sums over its gradients.
/// What it does to every value is in the generated kernels. All in double precision and in the order of the samples, so that
/// the result does not depend on threads.
/// </summary>
/// <remarks>
/// A value z becomes y = scale·z + shift, and its gradient is scale·∂y + slope·z + offset, because mean and variance depend on z as well.
/// These coefficients lie in shared memory, a row of channels each.
/// </remarks>
internal static unsafe class BatchNorm
{
    /// <summary>Row of the scales γ/√(σ² + ε).</summary>
    public const int Scale = 0;

    /// <summary>Row of the shifts β − scale·μ.</summary>
    public const int Shift = 1;

    /// <summary>Row of the means μ.</summary>
    public const int Mean = 2;

    /// <summary>Row of the inverse deviations 1/√(σ² + ε).</summary>
    public const int Inverse = 3;

    /// <summary>Row of the slopes of the way back.</summary>
    public const int Slope = 4;

    /// <summary>Row of the offsets of the way back.</summary>
    public const int Offset = 5;

    /// <summary>
    /// What to normalize the batch with: its own moments in training, which move the running statistics along, and these otherwise.
    /// </summary>
    /// <param name="step">The step at hand.</param>
    /// <param name="norm">The layer.</param>
    /// <param name="sums">Each sample's means, then its sums of squared deviations; a row per sample.</param>
    /// <param name="stride">Floats from a row to the next.</param>
    /// <param name="pixels">Values of a channel in a sample.</param>
    public static void Moments(BatchStep* step, NormLayer norm, float* sums, int stride, int pixels)
    {
        for (int channel = 0; channel < norm.Channels; channel++)
        {
            if (step->IsTraining)
                MoveAlong(step, norm, channel, OfBatch(sums + channel, norm.Channels, stride, step->Count, pixels), (long)step->Count * pixels);
            else
                SetCoefficients(step, norm, channel, step->Parameters[norm.Mean + channel], step->Parameters[norm.Variance + channel]);
        }
    }

    /// <summary>The gradients of scales and shifts, and the coefficients of the way back.</summary>
    /// <param name="step">The step at hand.</param>
    /// <param name="norm">The layer.</param>
    /// <param name="sums">Each sample's sums of the gradient ∂y, then of ∂y·(z − μ); a row per sample.</param>
    /// <param name="stride">Floats from a row to the next.</param>
    /// <param name="pixels">Values of a channel in a sample.</param>
    public static void Gradients(BatchStep* step, NormLayer norm, float* sums, int stride, int pixels)
    {
        for (int channel = 0; channel < norm.Channels; channel++)
        {
            double shift = 0, product = 0;
            for (int sample = 0; sample < step->Count; sample++)
            {
                shift += sums[(long)sample * stride + channel];
                product += sums[(long)sample * stride + norm.Channels + channel];
            }

            SetGradients(step, norm, channel, shift, product, (long)step->Count * pixels);
        }
    }

    /// <summary>The same as <see cref="Moments"/> for eight units of a dense layer, whose samples have one value of each.</summary>
    /// <param name="step">The step at hand.</param>
    /// <param name="norm">The layer.</param>
    /// <param name="first">The first unit.</param>
    /// <param name="raw">Its values, a row per sample.</param>
    /// <param name="stride">Floats from a row to the next.</param>
    public static void UnitMoments(BatchStep* step, NormLayer norm, int first, float* raw, int stride)
    {
        for (int unit = 0; unit < Vector256<float>.Count; unit++)
        {
            if (step->IsTraining)
                MoveAlong(step, norm, first + unit, OfUnit(raw + unit, stride, step->Count), step->Count);
            else
                SetCoefficients(step, norm, first + unit, step->Parameters[norm.Mean + first + unit], step->Parameters[norm.Variance + first + unit]);
        }
    }

    /// <summary>The same as <see cref="Gradients"/> for eight units, and the gradient of their values in the place of the given one.</summary>
    /// <param name="step">The step at hand.</param>
    /// <param name="norm">The layer.</param>
    /// <param name="first">The first unit.</param>
    /// <param name="raw">Its values, a row per sample.</param>
    /// <param name="stride">Floats from a row to the next.</param>
    /// <param name="gradient">The gradients ∂y; become those of the values.</param>
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

    /// <summary>Filters and biases that do what the convolution and its norm do with running statistics.</summary>
    /// <param name="parameters">Parameter memory.</param>
    /// <param name="norm">The layer.</param>
    /// <param name="weights">The filters in panels, a row per input; changed in place.</param>
    /// <param name="rows">Rows of a panel.</param>
    /// <param name="bias">The biases; changed in place.</param>
    public static void Fold(float* parameters, NormLayer norm, float* weights, int rows, float* bias)
    {
        for (int channel = 0; channel < norm.Channels; channel++)
        {
            int panel = channel / ParameterLayout.PanelWidth * ParameterLayout.PanelWidth;
            int width = Math.Min(ParameterLayout.PanelWidth, norm.Channels - panel);
            float* filter = weights + (long)panel * rows + (channel - panel);
            double scale = parameters[norm.Weight + channel] / Deviation(parameters[norm.Variance + channel], norm);
            for (int row = 0; row < rows; row++)
                filter[row * width] = (float)(filter[row * width] * scale);
            bias[channel] = (float)((bias[channel] - parameters[norm.Mean + channel]) * scale + parameters[norm.Bias + channel]);
        }
    }

    /// <summary>The moments of one batch of a channel.</summary>
    private static (double Mean, double Squares) OfBatch(float* means, int channels, int stride, int count, int pixels)
    {
        double sum = 0;
        for (int sample = 0; sample < count; sample++)
            sum += means[(long)sample * stride];
        double mean = sum / count;
        double squares = 0;
        for (int sample = 0; sample < count; sample++)
        {
            double distance = means[(long)sample * stride] - mean;
            squares += means[(long)sample * stride + channels] + pixels * distance * distance;
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

    /// <summary>The running variance is the unbiased one, as in PyTorch; a single value has none and leaves it as it is.</summary>
    private static void MoveAlong(BatchStep* step, NormLayer norm, int channel, (double Mean, double Squares) batch, long values)
    {
        SetCoefficients(step, norm, channel, batch.Mean, batch.Squares / values);
        float* mean = step->Parameters + norm.Mean + channel;
        float* variance = step->Parameters + norm.Variance + channel;
        *mean = (float)(*mean + norm.Momentum * (batch.Mean - *mean));
        if (values > 1)
            *variance = (float)(*variance + norm.Momentum * (batch.Squares / (values - 1) - *variance));
    }

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

    /// <summary>Running statistics do not depend on the batch: with them, only the scale matters on the way back.</summary>
    private static void SetGradients(BatchStep* step, NormLayer norm, int channel, double shift, double product, long values)
    {
        float* coefficients = step->Shared + norm.Coefficients + channel;
        double inverse = coefficients[Inverse * norm.Channels];
        double scale = coefficients[Scale * norm.Channels];
        double slope = step->IsTraining ? -scale * inverse * inverse * product / values : 0;
        step->Gradients[norm.Weight + channel] = (float)(product * inverse);
        step->Gradients[norm.Bias + channel] = (float)shift;
        coefficients[Slope * norm.Channels] = (float)slope;
        coefficients[Offset * norm.Channels] =
            step->IsTraining ? (float)(-scale * shift / values - slope * coefficients[Mean * norm.Channels]) : 0;
    }

    private static double Deviation(double variance, NormLayer norm) => Math.Sqrt(variance + norm.Epsilon);
}
