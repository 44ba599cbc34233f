using System.Globalization;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>How well two colors can be told apart by lightness alone (the contrast ratio of WCAG 2.2).</summary>
internal static class Contrast
{
    /// <param name="one">A color as <c>#rrggbb</c>.</param>
    /// <param name="other">Another.</param>
    /// <returns>From 1 for the same lightness to 21 for black and white; text needs 4.5, the marks of a chart 3.</returns>
    public static double Of(string one, string other)
    {
        double[] luminances = [Luminance(one), Luminance(other)];
        return (luminances.Max() + 0.05) / (luminances.Min() + 0.05);
    }

    private static double Luminance(string color) =>
        0.2126 * Linear(color, 1) + 0.7152 * Linear(color, 3) + 0.0722 * Linear(color, 5);

    private static double Linear(string color, int start)
    {
        double value = int.Parse(color.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
