using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Explanations;

/// <summary>
/// Gradient-weighted class activation mapping (Selvaraju et al., 2017): each channel of a convolution's map is weighted with
/// the mean gradient of the class's logit, and negative sums are cut off.
/// </summary>
public static class GradCam
{
    /// <summary>relu(Σ weight · output) at every pixel, weight being the channel's mean gradient, scaled so that its maximum is 1.</summary>
    /// <param name="shape">The map's shape.</param>
    /// <param name="outputs">[H, W, C] values of the map.</param>
    /// <param name="gradients">[H, W, C] gradients of the class's logit with respect to them.</param>
    /// <returns>H×W values; all 0 if nothing supports the class.</returns>
    public static HeatMap Of(Shape shape, ReadOnlySpan<float> outputs, ReadOnlySpan<float> gradients)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(outputs.Length, shape.Count);
        ArgumentOutOfRangeException.ThrowIfNotEqual(gradients.Length, shape.Count);
        double[] weights = ChannelMeans(shape, gradients);
        double[] heat = new double[shape.Height * shape.Width];
        for (int pixel = 0; pixel < heat.Length; pixel++)
            heat[pixel] = Math.Max(0, Dot(weights, outputs.Slice(pixel * shape.Channels, shape.Channels)));
        double most = heat.Max();
        return new HeatMap(shape.Height, shape.Width, [.. heat.Select(value => most > 0 ? (float)(value / most) : 0)]);
    }

    private static double[] ChannelMeans(Shape shape, ReadOnlySpan<float> values)
    {
        double[] means = new double[shape.Channels];
        for (int index = 0; index < values.Length; index++)
            means[index % shape.Channels] += values[index];
        return [.. means.Select(sum => sum / (shape.Height * shape.Width))];
    }

    private static double Dot(double[] weights, ReadOnlySpan<float> values)
    {
        double sum = 0;
        for (int channel = 0; channel < weights.Length; channel++)
            sum += weights[channel] * values[channel];
        return sum;
    }
}
