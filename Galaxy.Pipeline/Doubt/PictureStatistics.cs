using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Doubt;

/// <summary>
/// What can be told of a picture without knowing what it shows: light and its spread in rings around the middle, contrast from pixel to pixel and at
/// coarser scales, how far opposite sides differ, and colors. The same for a picture in all its turns and mirror images. Networks are blind to some
/// of it: one without batch norm may answer a black frame as it does a faint galaxy.
/// </summary>
internal static class PictureStatistics
{
    /// <summary>Outer radii of all rings but the last, in half sides.</summary>
    private static readonly double[] _radii = [0.25, 0.5, 0.75, 1];

    private const double MiddleRadius = 0.5;
    private const int MostScales = 5;
    private const int LightStatistics = 3;
    private const int ColorStatistics = 4;

    /// <summary>Added to light before its logarithm: one step of each color, below which a difference is none.</summary>
    private const double Step = 3;

    /// <summary>How many there are for a picture.</summary>
    public static int Count(int height, int width) =>
        2 * (_radii.Length + 1) + 2 * Scales(height, width) + LightStatistics + 2 * ColorStatistics;

    /// <summary>Computes them.</summary>
    /// <param name="image">A picture as the network sees it.</param>
    /// <param name="statistics">Receives <see cref="Count"/> finite numbers.</param>
    public static void Of(Image image, Span<float> statistics)
    {
        (int height, int width) = (image.Height, image.Width);
        double[] light = new double[height * width], warm = new double[light.Length], cool = new double[light.Length];
        for (int row = 0; row < height; row++)
        {
            ReadOnlySpan<byte> pixels = image.Row(row);
            for (int column = 0; column < width; column++)
            {
                (int red, int green, int blue) = (pixels[3 * column], pixels[3 * column + 1], pixels[3 * column + 2]);
                int at = row * width + column;
                (light[at], warm[at], cool[at]) = (red + green + blue, red - green, green - blue);
            }
        }

        Writer writer = new(statistics);
        Rings(light, height, width, ref writer);
        Contrasts(light, height, width, ref writer);
        writer.AddLog(Asymmetry(light), Step);
        writer.AddLog(light.Max(), Step);
        writer.AddLog(light.Min(), Step);
        Colors(warm, height, width, ref writer);
        Colors(cool, height, width, ref writer);
    }

    private static int Scales(int height, int width)
    {
        int scales = 0;
        for (; Math.Min(height, width) >= 2 && scales < MostScales; scales++)
            (height, width) = (Coarse(height), Coarse(width));
        return scales;
    }

    /// <summary>Pixels from a square of two by two to the next: those of an odd side overlap, so that none is left out at one end.</summary>
    private static int Stride(int side) => 2 - side % 2;

    /// <summary>Such squares along a side.</summary>
    private static int Coarse(int side) => side % 2 == 0 ? side / 2 : side - 1;

    /// <summary>Mean and deviation of the light in each ring.</summary>
    private static void Rings(double[] light, int height, int width, ref Writer writer)
    {
        Moments[] rings = new Moments[_radii.Length + 1];
        for (int at = 0; at < light.Length; at++)
            rings[_radii.Count(radius => Radius(at, height, width) >= radius)].Add(light[at]);
        foreach (Moments ring in rings)
        {
            writer.AddLog(ring.Mean, Step);
            writer.AddLog(ring.Deviation, Step);
        }
    }

    /// <summary>
    /// Differences of neighbors along the sides and across both, in squares of two by two: of the picture, of its halves, quarters, and so on.
    /// </summary>
    private static void Contrasts(double[] light, int height, int width, ref Writer writer)
    {
        for (int scale = Scales(height, width); scale > 0; scale--)
        {
            (Moments along, Moments across) = (default, default);
            (int rows, int columns) = (Coarse(height), Coarse(width));
            double[] coarse = new double[rows * columns];
            for (int at = 0; at < coarse.Length; at++)
            {
                int corner = at / columns * Stride(height) * width + at % columns * Stride(width);
                (double a, double b, double c, double d) = (light[corner], light[corner + 1], light[corner + width], light[corner + width + 1]);
                along.Add(a - b);
                along.Add(c - d);
                along.Add(a - c);
                along.Add(b - d);
                across.Add(a - b - (c - d));
                coarse[at] = (a + b + c + d) / 4;
            }

            writer.AddLog(along.RootMeanSquare, Step / 2);
            writer.AddLog(across.RootMeanSquare, Step / 2);
            (light, height, width) = (coarse, rows, columns);
        }
    }

    /// <summary>Mean difference of a pixel from the one opposite.</summary>
    private static double Asymmetry(double[] light)
    {
        double sum = 0;
        for (int at = 0; at < light.Length; at++)
            sum += Math.Abs(light[at] - light[light.Length - 1 - at]);
        return sum / light.Length;
    }

    /// <summary>A color's mean in the middle and outside, its deviation, and its differences from pixel to pixel.</summary>
    private static void Colors(double[] color, int height, int width, ref Writer writer)
    {
        (Moments middle, Moments outside, Moments all, Moments steps) = (default, default, default, default);
        for (int at = 0; at < color.Length; at++)
        {
            (Radius(at, height, width) < MiddleRadius ? ref middle : ref outside).Add(color[at]);
            all.Add(color[at]);
            if (at % width > 0)
                steps.Add(color[at] - color[at - 1]);
            if (at >= width)
                steps.Add(color[at] - color[at - width]);
        }

        writer.Add(middle.Mean / byte.MaxValue);
        writer.Add(outside.Mean / byte.MaxValue);
        writer.AddLog(all.Deviation, 1);
        writer.AddLog(steps.RootMeanSquare, 1);
    }

    /// <summary>A pixel's distance from the middle, in half sides.</summary>
    private static double Radius(int at, int height, int width)
    {
        (double down, double right) = (FromMiddle(at / width, height), FromMiddle(at % width, width));
        return Math.Sqrt(down * down + right * right);
    }

    /// <summary>From −1 to 1, and the same with the other sign at the other end.</summary>
    private static double FromMiddle(int at, int side) => (2 * at + 1 - side) / (double)side;

    private ref struct Writer(Span<float> statistics)
    {
        private readonly Span<float> _statistics = statistics;
        private int _count;

        public void Add(double value) => _statistics[_count++] = (float)value;

        public void AddLog(double value, double offset) => Add(DeterministicMath.Log(value + offset));
    }
}
