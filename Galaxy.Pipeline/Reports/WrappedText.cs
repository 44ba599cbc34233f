namespace Galaxy.Pipeline.Reports;

/// <summary>Text on as many lines as it needs.</summary>
internal static class WrappedText
{
    /// <param name="text">Words with spaces between them; one that is too long stands alone.</param>
    /// <param name="size">Font size in pixels.</param>
    /// <param name="width">Of a line, in pixels.</param>
    public static IReadOnlyList<string> Of(string text, double size, double width)
    {
        List<string> lines = [];
        foreach (string word in text.Split(' '))
        {
            if (lines.Count > 0 && TextWidth.Of($"{lines[^1]} {word}", size) <= width)
                lines[^1] += $" {word}";
            else
                lines.Add(word);
        }

        return lines;
    }
}
