using System.Numerics;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Sky;

/// <summary>The blur of air and telescope: two round Gaussians, as SDSS models Moffat-like wings (Stoughton et al., 2002).</summary>
internal static class PointSpread
{
    private const double WideShare = 0.2;
    private const double WideOverCore = 2.3;

    /// <summary>Full width at half maximum of a Gaussian in deviations.</summary>
    public const double WidthOverDeviation = 2.3548;

    /// <summary>How far the blur reaches, in arcseconds.</summary>
    public static double Reach(Bands seeing) => 2.2 * WideOverCore * seeing.Largest / WidthOverDeviation;

    /// <summary>Convolves each band with a point-spread function of its full width at half maximum.</summary>
    public static void Blur(Detector detector, Bands seeing)
    {
        int cells = detector.Side * detector.Side;
        float[] rows = new float[cells];
        float[] sum = new float[cells];
        Blur(detector.G, seeing.G);
        Blur(detector.R, seeing.R);
        Blur(detector.I, seeing.I);

        void Blur(float[] band, double width)
        {
            // The wings widen the half maximum a little, and so does the width of a pixel.
            double core = 0.95 * width / WidthOverDeviation / detector.Pixel;
            Array.Clear(sum);
            Convolve(band, sum, rows, Taps(core, 1 - WideShare), detector.Side);
            Convolve(band, sum, rows, Taps(core * WideOverCore, WideShare), detector.Side);
            sum.CopyTo(band, 0);
        }
    }

    private static float[] Taps(double deviation, double share)
    {
        int reach = Math.Max(1, (int)Math.Ceiling(2.5 * deviation));
        double[] taps = new double[2 * reach + 1];
        for (int tap = -reach; tap <= reach; tap++)
            taps[tap + reach] = DeterministicMath.Exp(-0.5 * tap * tap / (deviation * deviation));
        double root = Math.Sqrt(share);
        double total = taps.Sum();
        return [.. taps.Select(tap => (float)(tap / total * root))];
    }

    private static void Convolve(float[] band, float[] sum, float[] rows, float[] taps, int side)
    {
        Array.Clear(rows);
        for (int row = 0; row < side; row++)
        {
            for (int tap = 0; tap < taps.Length; tap++)
            {
                int source = row + tap - taps.Length / 2;
                if (source >= 0 && source < side)
                    AddScaled(band.AsSpan(source * side, side), rows.AsSpan(row * side, side), taps[tap]);
            }
        }

        for (int row = 0; row < side; row++)
        {
            for (int tap = 0; tap < taps.Length; tap++)
            {
                int shift = tap - taps.Length / 2;
                int length = side - Math.Abs(shift);
                if (length <= 0)
                    continue;
                Span<float> from = rows.AsSpan(row * side + Math.Max(shift, 0), length);
                AddScaled(from, sum.AsSpan(row * side + Math.Max(-shift, 0), length), taps[tap]);
            }
        }
    }

    // Each element has its own sum, so the bits do not depend on the vector's width.
    private static void AddScaled(ReadOnlySpan<float> source, Span<float> target, float factor)
    {
        Vector<float> factors = new(factor);
        int index = 0;
        for (; index <= source.Length - Vector<float>.Count; index += Vector<float>.Count)
        {
            Vector<float> value = Vector.FusedMultiplyAdd(
                new Vector<float>(source[index..]), factors, new Vector<float>(target[index..]));
            value.CopyTo(target[index..]);
        }

        for (; index < source.Length; index++)
            target[index] = MathF.FusedMultiplyAdd(source[index], factor, target[index]);
    }
}
