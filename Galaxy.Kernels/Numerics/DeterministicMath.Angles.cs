namespace Galaxy.Kernels.Numerics;

internal static partial class DeterministicMath
{
    private const double HalfPiHigh = 1.57079632673412561417e+00;
    private const double HalfPiLow = 6.07710050650619224932e-11;

    /// <summary>Sine and cosine of an angle of at most a hundred thousand radians either way.</summary>
    public static (double Sin, double Cos) SinCos(double radians)
    {
        double quarter = radians * (1 / 1.5707963267948966) + Rounder - Rounder;
        double high = Math.FusedMultiplyAdd(-quarter, HalfPiHigh, radians);
        double rest = Math.FusedMultiplyAdd(-quarter, HalfPiLow, high);
        double sin = SinSeries(rest);
        double cos = CosSeries(rest);
        return ((int)quarter & 3) switch
        {
            0 => (sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        };
    }

    // Taylor's series, |x| ≤ π/4.
    private static double SinSeries(double x)
    {
        double z = -x * x;
        double sum = 1.0 / 355687428096000;
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 1307674368000);
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 6227020800);
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 39916800);
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 362880);
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 5040);
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 120);
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 6);
        return Math.FusedMultiplyAdd(sum * z, x, x);
    }

    private static double CosSeries(double x)
    {
        double z = -x * x;
        double sum = 1.0 / 20922789888000;
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 87178291200);
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 479001600);
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 3628800);
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 40320);
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 720);
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 24);
        sum = Math.FusedMultiplyAdd(sum, z, 0.5);
        return Math.FusedMultiplyAdd(sum, z, 1);
    }
}
