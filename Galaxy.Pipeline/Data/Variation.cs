using System.Numerics;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Data;

/// <summary>One random variation of an image whose pixels are resampled.</summary>
/// <param name="Map">From a pixel of the view to its place in the image, both in pixels from the center.</param>
/// <param name="Gain">Factors of red, green and blue.</param>
public readonly record struct Variation(AffineMap Map, Vector3 Gain)
{
    /// <summary>
    /// A variation within the ranges: uniform in angle, shift, gains and the logarithm of the zoom. Draws equally many numbers from the stream
    /// whatever the ranges.
    /// </summary>
    /// <param name="augmentation">The ranges.</param>
    /// <param name="input">What is shown.</param>
    /// <param name="random">The random stream.</param>
    internal static Variation Draw(Augmentation augmentation, Shape input, ref RandomStream random)
    {
        (double sin, double cos) = DeterministicMath.SinCos(Within(augmentation.Rotation * Math.PI / 180, ref random));
        double scale = DeterministicMath.Pow(augmentation.Zoom, Within(1, ref random));
        double right = Within(augmentation.Shift * input.Width, ref random);
        double down = Within(augmentation.Shift * input.Height, ref random);
        double brightness = 1 + Within(augmentation.Brightness, ref random);
        AffineMap map = new(
            (float)(scale * cos), (float)(-scale * sin), (float)right,
            (float)(scale * sin), (float)(scale * cos), (float)down);
        return new Variation(map, new Vector3(
            ChannelGain(brightness, augmentation.Color, ref random),
            ChannelGain(brightness, augmentation.Color, ref random),
            ChannelGain(brightness, augmentation.Color, ref random)));
    }

    private static float ChannelGain(double brightness, double color, ref RandomStream random) =>
        (float)(brightness * (1 + Within(color, ref random)));

    /// <summary>Uniform between −range and range.</summary>
    private static double Within(double range, ref RandomStream random) => range * (2 * random.NextDouble() - 1);
}
