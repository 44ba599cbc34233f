using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Sky;

/// <summary>Light with a Sérsic (1963) profile, in the notation of Graham and Driver (2005), cut off at eight effective radii.</summary>
internal static class Sersic
{
    private const double Reach = 8;
    private const int Steps = 192;

    // Pixels this close to the center are subdivided: the profile's cusp is sharper than a pixel.
    private const double FineReach = 2.5;
    private const int FineSteps = 5;

    public static void Paint(Detector detector, SersicModel model, double angle) =>
        Paint(detector, model, model.Center.X, model.Center.Y, angle);

    public static void Paint(Detector detector, SersicModel model, double x, double y, double angle)
    {
        Profile profile = Tabulate(model.Index);
        double scale = detector.PixelArea / (Total(profile) * model.EffectiveRadius * model.EffectiveRadius * model.AxisRatio);
        (double sin, double cos) = DeterministicMath.SinCos(angle + model.Turn);
        double along = 1 / model.EffectiveRadius;
        double across = along / model.AxisRatio;
        (int top, int bottom) = detector.Span(y, Reach * model.EffectiveRadius);
        (int left, int right) = detector.Span(x, Reach * model.EffectiveRadius);
        for (int row = top; row < bottom; row++)
        {
            double dy = detector.Position(row) - y;
            for (int column = left; column < right; column++)
            {
                double dx = detector.Position(column) - x;
                double u = (dx * cos + dy * sin) * along;
                double v = (dy * cos - dx * sin) * across;
                double value = dx * dx + dy * dy < FineReach * FineReach * detector.PixelArea
                    ? Fine(profile, dx, dy, detector.Pixel, cos * along, sin * along, -sin * across, cos * across)
                    : At(profile, u, v);
                if (value > 0)
                    detector.Add(row * detector.Side + column, model.Flux, value * scale);
            }
        }
    }

    /// <summary>The b of index n, to 1e-4 for n > 0.4 (Ciotti and Bertin, 1999).</summary>
    public static double B(double n) => 2 * n - 1.0 / 3 + 4 / (405 * n) + 46 / (25515 * n * n);

    // As a function of the square root of the radius, in which the cusp is mild.
    private static Profile Tabulate(double n)
    {
        double b = B(n);
        return new Profile(Math.Sqrt(Reach), Steps, root =>
            DeterministicMath.Exp(b - b * (root == 0 ? 0 : DeterministicMath.Pow(root, 2 / n))));
    }

    // ∫ 2πr I(r) dr with r = root², by midpoints.
    private static double Total(Profile profile)
    {
        double step = Math.Sqrt(Reach) / (2 * Steps);
        double sum = 0;
        for (int index = 0; index < 2 * Steps; index++)
        {
            double root = (index + 0.5) * step;
            sum += root * root * root * profile.At(root);
        }

        return sum * step * 4 * Math.PI;
    }

    private static double At(Profile profile, double u, double v) => profile.At(Math.Sqrt(Math.Sqrt(u * u + v * v)));

    private static double Fine(Profile profile, double dx, double dy, double pixel, double ux, double uy, double vx, double vy)
    {
        double sum = 0;
        for (int row = 0; row < FineSteps; row++)
        {
            double y = dy + ((row + 0.5) / FineSteps - 0.5) * pixel;
            for (int column = 0; column < FineSteps; column++)
            {
                double x = dx + ((column + 0.5) / FineSteps - 0.5) * pixel;
                sum += At(profile, x * ux + y * uy, x * vx + y * vy);
            }
        }

        return sum / (FineSteps * FineSteps);
    }
}
