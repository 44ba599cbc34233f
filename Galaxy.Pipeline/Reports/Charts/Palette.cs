using System.Globalization;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>Colors that can be told apart with every kind of color vision (Okabe and Ito, 2008), and matching grays.</summary>
internal static class Palette
{
    public const string Background = "#ffffff";
    public const string Ink = "#1f2328";
    public const string Faint = "#59636e";
    public const string Panel = "#f6f8fa";
    public const string Grid = "#d8dee4";
    public const string Blue = "#0072b2";
    public const string Vermilion = "#d55e00";

    /// <summary>For lines on white: each has a contrast of 2.9 or more.</summary>
    private static readonly string[] Lines = [Blue, Vermilion, "#009e73", "#cc79a7", Ink];

    private const string White = Background;
    private const string Black = "#000000";

    /// <summary>The color of a class's line; classes that share one differ in <see cref="IsDashed"/>.</summary>
    public static string OfClass(int label) => Lines[label % Lines.Length];

    /// <summary>Whether a class's line is dashed.</summary>
    public static bool IsDashed(int label) => label / Lines.Length % 2 == 1;

    /// <summary>From <paramref name="none"/> at 0 to <paramref name="all"/> at 1.</summary>
    public static string Shade(double share, string none = Panel, string all = Blue) =>
        $"#{Mix(none, all, 1, share):x2}{Mix(none, all, 3, share):x2}{Mix(none, all, 5, share):x2}";

    /// <summary>The color for text on a shade: black or white, whichever has more contrast, which is never below 4.5.</summary>
    public static string InkOn(string shade) => Contrast.Of(Black, shade) > Contrast.Of(White, shade) ? Black : White;

    private static int Mix(string from, string to, int start, double share) =>
        (int)Math.Round(Part(from, start) + (Part(to, start) - Part(from, start)) * share);

    private static int Part(string color, int start) => int.Parse(color.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
