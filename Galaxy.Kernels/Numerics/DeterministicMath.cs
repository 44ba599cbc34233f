namespace Galaxy.Kernels.Numerics;

/// <summary>Elementary functions with the same bits on every machine, to about 1e-15 relative.</summary>
/// <remarks>
/// The runtime's own functions call the platform's C library, and differ in the last bit between platforms. These use only operations
/// whose rounding IEEE 754 fixes: addition, multiplication, division, square root and fused multiply-add.
/// </remarks>
internal static partial class DeterministicMath
{
    private const double Log2E = 1.4426950408889634;
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    // Adding and subtracting 1.5·2⁵² rounds a double to the nearest integer.
    private const double Rounder = 6755399441055744.0;

    /// <summary>e to the power of <paramref name="x"/>: 0 and ∞ where it underflows and overflows, gradually below 2⁻¹⁰²².</summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x))
            return x;
        if (x > 709.782712893384)
            return double.PositiveInfinity;
        if (x < -745.1332191019412)
            return 0;
        double power = x * Log2E + Rounder - Rounder;
        double high = Math.FusedMultiplyAdd(-power, Ln2High, x);
        double rest = Math.FusedMultiplyAdd(-power, Ln2Low, high);
        double value = 1 + Math.FusedMultiplyAdd(rest * rest, ExpTail(rest), rest);

        // In two steps, since 2^power itself may be beyond the normal doubles.
        int whole = (int)power;
        int half = whole / 2;
        return value * PowerOfTwo(half) * PowerOfTwo(whole - half);
    }

    /// <summary>The natural logarithm: −∞ of 0, ∞ of ∞, NaN of a negative number.</summary>
    /// <remarks>The reduction of Ng's e_log.c (Sun, 1993) with the series of 2·artanh.</remarks>
    public static double Log(double x)
    {
        if (double.IsNaN(x) || x < 0)
            return double.NaN;
        if (x == 0)
            return double.NegativeInfinity;
        if (double.IsPositiveInfinity(x))
            return x;
        (double mantissa, int exponent) = Split(x);
        double fraction = mantissa - 1;
        double halfSquare = 0.5 * fraction * fraction;
        double s = fraction / (2 + fraction);
        double tail = s * (halfSquare + LogTail(s * s));
        return exponent * Ln2High - (halfSquare - (tail + exponent * Ln2Low) - fraction);
    }

    /// <summary><paramref name="x"/> > 0 to any power.</summary>
    public static double Pow(double x, double power) => Exp(power * Log(x));

    // (eʳ − 1 − r) / r² for |r| ≤ ln 2 / 2: Taylor's series to r¹³.
    private static double ExpTail(double r)
    {
        double sum = 1.0 / 6227020800;
        sum = Math.FusedMultiplyAdd(sum, r, 1.0 / 479001600);
        sum = Math.FusedMultiplyAdd(sum, r, 1.0 / 39916800);
        sum = Math.FusedMultiplyAdd(sum, r, 1.0 / 3628800);
        sum = Math.FusedMultiplyAdd(sum, r, 1.0 / 362880);
        sum = Math.FusedMultiplyAdd(sum, r, 1.0 / 40320);
        sum = Math.FusedMultiplyAdd(sum, r, 1.0 / 5040);
        sum = Math.FusedMultiplyAdd(sum, r, 1.0 / 720);
        sum = Math.FusedMultiplyAdd(sum, r, 1.0 / 120);
        sum = Math.FusedMultiplyAdd(sum, r, 1.0 / 24);
        sum = Math.FusedMultiplyAdd(sum, r, 1.0 / 6);
        return Math.FusedMultiplyAdd(sum, r, 0.5);
    }

    // 2·(z/3 + z²/5 + …) for z = s² ≤ 0.0295, to z¹¹.
    private static double LogTail(double z)
    {
        double sum = 2.0 / 23;
        for (int odd = 21; odd >= 3; odd -= 2)
            sum = Math.FusedMultiplyAdd(sum, z, 2.0 / odd);
        return sum * z;
    }

    // x = mantissa · 2^exponent with √½ < mantissa ≤ √2.
    private static (double Mantissa, int Exponent) Split(double x)
    {
        int exponent = 0;
        if (x < 2.2250738585072014e-308)
        {
            x *= 18014398509481984.0;
            exponent = -54;
        }

        long bits = BitConverter.DoubleToInt64Bits(x);
        exponent += (int)(bits >> 52) - 1023;
        double mantissa = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFFL) | 0x3FF0000000000000L);
        return mantissa > 1.4142135623730951 ? (mantissa / 2, exponent + 1) : (mantissa, exponent);
    }

    private static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((exponent + 1023L) << 52);
}
