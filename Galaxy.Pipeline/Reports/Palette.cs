namespace Galaxy.Pipeline.Reports;

/// <summary>Colours that stay apart for every kind of colour vision (Okabe and Ito, 2008), and the greys around them.</summary>
internal static class Palette
{
    public const string Background = "#ffffff";
    public const string Ink = "#1f2328";
    public const string Faint = "#59636e";
    public const string Grid = "#d8dee4";
    public const string Blue = "#0072b2";
    public const string Vermilion = "#d55e00";

    /// <summary>From nearly white at 0 to <see cref="Blue"/> at 1.</summary>
    public static string Shade(double share) => $"#{Mix(0xf6, 0x00, share):x2}{Mix(0xf8, 0x72, share):x2}{Mix(0xfa, 0xb2, share):x2}";

    /// <summary>Text on a shade: whichever of black and white has the more contrast.</summary>
    public static string InkOn(double share) => share > 0.85 ? Background : Ink;

    private static int Mix(int from, int to, double share) => (int)Math.Round(from + (to - from) * share);
}
