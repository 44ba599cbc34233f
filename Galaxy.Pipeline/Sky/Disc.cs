using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Sky;

/// <summary>An inclined thin exponential disc (Freeman, 1970) with its arms and their knots.</summary>
internal static class Disc
{
    private const double Reach = 6;

    public static void Paint(Detector detector, DiscModel disc, double angle)
    {
        Profile profile = new(Reach, 128, radius => DeterministicMath.Exp(-radius));
        SpiralArms? arms = disc.Arms is null ? null : new SpiralArms(disc.Arms);
        double scale = detector.PixelArea / (2 * Math.PI * disc.ScaleLength * disc.ScaleLength * disc.AxisRatio);
        (double sin, double cos) = DeterministicMath.SinCos(angle);
        (int top, int bottom) = detector.Span(0, Reach * disc.ScaleLength);
        for (int row = top; row < bottom; row++)
        {
            double y = detector.Position(row);
            for (int column = top; column < bottom; column++)
            {
                double x = detector.Position(column);
                double u = (x * cos + y * sin) / disc.ScaleLength;
                double v = (y * cos - x * sin) / (disc.ScaleLength * disc.AxisRatio);
                double radius = Math.Sqrt(u * u + v * v);
                double value = profile.At(radius) * scale;
                if (value == 0)
                    continue;
                int index = row * detector.Side + column;
                detector.Add(index, disc.Flux, value);
                if (arms is not null)
                    detector.Add(index, disc.Arms!.Light, value * arms.At(u, v, radius));
            }
        }

        PaintKnots(detector, disc, sin, cos);
    }

    private static void PaintKnots(Detector detector, DiscModel disc, double sin, double cos)
    {
        foreach (Knot knot in disc.Knots)
        {
            double ridge = disc.Arms is null ? knot.Offset : SpiralArms.Ridge(disc.Arms, knot.Radius, knot.Arm) + knot.Offset;
            (double rise, double run) = DeterministicMath.SinCos(ridge);
            double u = knot.Radius * disc.ScaleLength * run;
            double v = knot.Radius * disc.ScaleLength * disc.AxisRatio * rise;
            detector.AddPoint(u * cos - v * sin, u * sin + v * cos, knot.Flux);
        }
    }
}
