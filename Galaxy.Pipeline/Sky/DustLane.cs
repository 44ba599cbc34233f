using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Sky;

/// <summary>A disc seen edge-on: starlight integrated along each line of sight through a thinner layer of dust.</summary>
/// <remarks>
/// Stars exp(−R/h)·sech²(z/z₀) (van der Kruit and Searle, 1981), dust the same, flatter and wider (Xilouris et al., 1999).
/// </remarks>
internal static class DustLane
{
    private const double Reach = 5;
    private const int Samples = 16;
    private const double DustHeight = 0.35;
    private const double DustLength = 1.3;

    // Depth in g and i over that in r (Cardelli, Clayton and Mathis, 1989).
    private const float GreenOverRed = 1.4f;
    private const float InfraredOverRed = 0.75f;

    /// <summary>Dims the light already there, the bulge's at the center, and adds the disc's.</summary>
    public static void Paint(Detector detector, ThickDiscModel disc, double angle)
    {
        Profile plane = new(Reach * 1.6, 160, radius => DeterministicMath.Exp(-radius));
        Profile height = new(Reach * 2, 160, SechSquare);
        double scale = detector.PixelArea / (4 * Math.PI * disc.ScaleLength * disc.ScaleLength * disc.ScaleHeight);
        (double sin, double cos) = DeterministicMath.SinCos(angle);
        (double tiltSin, double tiltCos) = DeterministicMath.SinCos(disc.Tilt);
        double thickness = 3.2 * disc.ScaleHeight + 0.7 * Reach * disc.ScaleLength * tiltSin;
        (int top, int bottom) = detector.Span(0, Reach * disc.ScaleLength);
        for (int row = top; row < bottom; row++)
        {
            double y = detector.Position(row);
            for (int column = top; column < bottom; column++)
            {
                double x = detector.Position(column);
                double v = y * cos - x * sin;
                if (Math.Abs(v) > thickness)
                    continue;
                Sight sight = LineOfSight(disc, plane, height, x * cos + y * sin, v, tiltSin, tiltCos);
                int index = row * detector.Side + column;
                float depth = sight.DepthToMiddle;
                detector.Dim(index, Transmitted(depth * GreenOverRed), Transmitted(depth), Transmitted(depth * InfraredOverRed));
                detector.Add(index, sight.Light, scale);
            }
        }
    }

    // From the near side to the far one; dust dims what is behind it.
    private static Sight LineOfSight(
        ThickDiscModel disc, Profile plane, Profile height, double u, double v, double tiltSin, double tiltCos)
    {
        double step = 2 * Reach * 0.8 * disc.ScaleLength / Samples;
        float depthPerStep = (float)(disc.DustDepth * step / (2 * DustLength * disc.ScaleLength));
        float green = 0;
        float red = 0;
        float infrared = 0;
        float depth = 0;
        float middle = 0;
        for (int sample = 0; sample < Samples; sample++)
        {
            double s = (sample + 0.5 - Samples / 2.0) * step;
            double z = Math.Abs(v * tiltCos + s * tiltSin) / disc.ScaleHeight;
            double across = s * tiltCos - v * tiltSin;
            double radius = Math.Sqrt(u * u + across * across) / disc.ScaleLength;
            float stars = plane.At(radius) * height.At(z);
            depth += depthPerStep * plane.At(radius / DustLength) * height.At(z / DustHeight);
            middle = sample < Samples / 2 ? depth : middle;
            green += stars * Transmitted(depth * GreenOverRed);
            red += stars * Transmitted(depth);
            infrared += stars * Transmitted(depth * InfraredOverRed);
        }

        float length = (float)step;
        Bands light = new(disc.Flux.G * green * length, disc.Flux.R * red * length, disc.Flux.I * infrared * length);
        return new Sight(light, middle);
    }

    // e^−depth by (1 − depth/8 + …)⁸: within 1 % up to a depth of three, and never negative.
    private static float Transmitted(float depth)
    {
        float root = 1 / (1 + depth * 0.125f * (1 + depth * 0.0625f));
        float square = root * root;
        float fourth = square * square;
        return fourth * fourth;
    }

    private static double SechSquare(double z)
    {
        double decay = DeterministicMath.Exp(-2 * z);
        return 4 * decay / ((1 + decay) * (1 + decay));
    }

    // DepthToMiddle in r, through the dust in front of the galaxy's center.
    private readonly record struct Sight(Bands Light, float DepthToMiddle);
}
