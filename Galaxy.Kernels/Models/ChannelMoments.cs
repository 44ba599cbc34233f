using System.Collections.Immutable;

namespace Galaxy.Kernels.Models;

/// <summary>Mean and standard deviation of each channel of some images.</summary>
internal static class ChannelMoments
{
    /// <param name="images">[H, W, C] values, one image after another.</param>
    /// <param name="channels">C.</param>
    public static (ImmutableArray<float> Mean, ImmutableArray<float> Deviation) Of(ReadOnlySpan<float> images, int channels)
    {
        float[] means = new float[channels], deviations = new float[channels];
        for (int channel = 0; channel < channels; channel++)
        {
            double mean = Mean(images, channel, channels, value => value);
            double deviation = Math.Sqrt(Mean(images, channel, channels, value => (value - mean) * (value - mean)));
            (means[channel], deviations[channel]) = ((float)mean, deviation < 1e-6 ? 1 : (float)deviation);
        }

        return ([.. means], [.. deviations]);
    }

    private static double Mean(ReadOnlySpan<float> images, int channel, int channels, Func<double, double> term)
    {
        double sum = 0;
        for (int index = channel; index < images.Length; index += channels)
            sum += term(images[index]);
        return sum / (images.Length / channels);
    }
}
