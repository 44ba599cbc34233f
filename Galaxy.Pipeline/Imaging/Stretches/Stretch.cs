using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Imaging.Stretches;

/// <summary>Turns measured brightness into a picture as surveys do: linear in the noise, logarithmic above it.</summary>
/// <remarks>
/// The asinh stretch of Lupton et al. (2004): the intensity, the mean of the planes, is stretched, and all planes of a pixel are multiplied
/// by the same factor, which keeps its color. Each plane is measured by its own black and white first, since bands come in different units;
/// so what is white as a whole looks neutral. The same bits on every machine.
/// </remarks>
internal static class Stretch
{
    /// <summary>Below this many standard deviations of the sky the stretch is linear.</summary>
    private const double SofteningDeviations = 5;

    /// <summary>
    /// The least softening, as a share of white, for a sky without noise that was masked or never measured: any less would show a galaxy as a
    /// white patch.
    /// </summary>
    private const double LeastSoftening = 1.0 / 50;

    /// <summary>
    /// The most softening, as a share of white, where the noise is told by what is no noise. All beyond is linear, and far beyond there is
    /// nothing to divide by.
    /// </summary>
    private const double MostSoftening = 10;

    /// <summary>The picture: one plane gives gray, three give red, green and blue; what has no value is black.</summary>
    public static Image ToImage(this FloatPlanes planes)
    {
        PlaneLevels[] levels = new PlaneLevels[planes.Planes];
        for (int plane = 0; plane < levels.Length; plane++)
            levels[plane] = PlaneLevels.Of(planes.Plane(plane));
        double softening = Softening(levels);
        byte[] pixels = new byte[checked(planes.Height * planes.Width * Image.Channels)];
        if (planes.Planes == 1)
            FillGray(planes.Plane(0), levels[0], softening, pixels);
        else
            FillColor(planes, levels, softening, pixels);
        return Image.Own(planes.Height, planes.Width, pixels);
    }

    /// <summary>The mean of planes has less noise than each of them.</summary>
    private static double Softening(PlaneLevels[] levels)
    {
        double noise = Math.Sqrt(levels.Sum(level => level.Noise * level.Noise)) / levels.Length;
        return Math.Clamp(SofteningDeviations * noise, LeastSoftening, MostSoftening);
    }

    private static void FillGray(ReadOnlySpan<float> values, PlaneLevels levels, double softening, Span<byte> pixels)
    {
        double white = Asinh(1 / softening);
        for (int index = 0; index < values.Length; index++)
            pixels.Slice(index * Image.Channels, Image.Channels).Fill(ToByte(Asinh(levels.Level(values[index]) / softening) / white));
    }

    private static void FillColor(FloatPlanes planes, PlaneLevels[] levels, double softening, Span<byte> pixels)
    {
        ReadOnlySpan<float> reds = planes.Plane(0);
        ReadOnlySpan<float> greens = planes.Plane(1);
        ReadOnlySpan<float> blues = planes.Plane(2);
        double white = Asinh(1 / softening);
        for (int index = 0; index < reds.Length; index++)
        {
            double red = levels[0].Level(reds[index]);
            double green = levels[1].Level(greens[index]);
            double blue = levels[2].Level(blues[index]);
            double intensity = (red + green + blue) / 3;
            if (intensity <= 0)
                continue;

            // Beyond white all three shrink together, which keeps the hue.
            double factor = Asinh(intensity / softening) / white / intensity;
            factor /= Math.Max(1, factor * Math.Max(red, Math.Max(green, blue)));
            pixels[index * 3] = ToByte(red * factor);
            pixels[index * 3 + 1] = ToByte(green * factor);
            pixels[index * 3 + 2] = ToByte(blue * factor);
        }
    }

    private static double Asinh(double x) => DeterministicMath.Log(x + Math.Sqrt(x * x + 1));

    private static byte ToByte(double level) => (byte)(Math.Min(1, level) * 255 + 0.5);
}
