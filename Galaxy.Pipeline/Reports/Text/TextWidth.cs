namespace Galaxy.Pipeline.Reports.Text;

/// <summary>An upper estimate of the width of text in an unknown font.</summary>
internal static class TextWidth
{
    private const double Narrow = 0.62;
    private const int FirstWideScript = 0x1100;

    /// <param name="text">One line.</param>
    /// <param name="size">Font size in pixels.</param>
    /// <returns>Pixels.</returns>
    public static double Of(string text, double size) =>
        text.EnumerateRunes().Sum(rune => rune.Value < FirstWideScript ? Narrow : 1) * size;
}
