using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Sky;

/// <summary>Logarithmic spiral arms: ridges at θ = ln(r) / tan(pitch), of constant pitch (Danver, 1942; Kennicutt, 1981).</summary>
internal sealed class SpiralArms(ArmsModel model)
{
    private const double Reach = 8;

    private readonly Profile _phase = new(Reach, 256, radius => Phase(model, radius));

    /// <summary>Light relative to the disc's at a place in its plane, in scale lengths from the center.</summary>
    public double At(double u, double v, double radius)
    {
        double start = radius - model.InnerRadius;
        if (start <= 0)
            return 0;
        (double sin, double cos) = DeterministicMath.SinCos(_phase.At(radius));
        double x = u / radius;
        double y = v / radius;
        (double re, double im) = Power(x, y, model.Count);
        double ridge = 0.5 + 0.5 * (re * cos + im * sin);
        double value = ridge;
        for (int power = 1; power < model.Sharpness; power++)
            value *= ridge;
        return model.Contrast * value * Math.Min(1, start * 2.5) * (1 + model.Lopsidedness * x);
    }

    /// <summary>The angle of an arm's ridge at a radius in scale lengths.</summary>
    public static double Ridge(ArmsModel model, double radius, int arm) =>
        (Phase(model, radius) + 2 * Math.PI * arm) / model.Count;

    // Count × the ridge's angle. The center, where it would wind endlessly, has no arms.
    private static double Phase(ArmsModel model, double radius)
    {
        double log = DeterministicMath.Log(Math.Max(radius, 0.05));
        double wobble = model.Wobble * DeterministicMath.SinCos(3 * log + model.Phase).Sin;
        return model.Count * (log * Cot(model.Pitch) + wobble) + model.Phase;
    }

    private static double Cot(double angle)
    {
        (double sin, double cos) = DeterministicMath.SinCos(angle);
        return cos / sin;
    }

    private static (double Re, double Im) Power(double x, double y, int power)
    {
        double re = x;
        double im = y;
        for (int i = 1; i < power; i++)
            (re, im) = (re * x - im * y, re * y + im * x);
        return (re, im);
    }
}
