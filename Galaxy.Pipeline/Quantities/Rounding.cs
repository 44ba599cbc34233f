using System.Globalization;

namespace Galaxy.Pipeline.Quantities;

/// <summary>The only place where numbers are rounded for people to read.</summary>
internal static class Rounding
{
    /// <summary>From here on a double has no decimals to round.</summary>
    private const double Largest = 1e15;

    /// <summary>
    /// Rounds half away from zero, as people do. A double is treated as the decimal number of 15 digits that it represents:
    /// 351/400 is 0.8775, although the nearest double is below it.
    /// </summary>
    /// <param name="value">Any number; NaN and infinities are written as such.</param>
    /// <param name="digits">Decimal places, 0 to 15.</param>
    public static string Fixed(double value, int digits) => Write(value, 1, digits, 'F');

    /// <summary>The same for 100 times the value.</summary>
    public static string Hundredfold(double value, int digits) => Write(value, 100, digits, 'F');

    /// <summary>The same with a comma after every three digits before the point.</summary>
    public static string Grouped(double value, int digits) => Write(value, 1, digits, 'N');

    /// <summary>All digits that a double guarantees, without trailing zeros.</summary>
    public static string Shortest(double value) => IsLarge(value)
        ? value.ToString(CultureInfo.InvariantCulture)
        : ((decimal)value).ToString("0.###############", CultureInfo.InvariantCulture);

    private static string Write(double value, int factor, int digits, char format) => IsLarge(value)
        ? (factor * value).ToString(CultureInfo.InvariantCulture)
        : Math.Round(factor * (decimal)value, digits, MidpointRounding.AwayFromZero).ToString($"{format}{digits}", CultureInfo.InvariantCulture);

    private static bool IsLarge(double value) => !(Math.Abs(value) < Largest);
}
