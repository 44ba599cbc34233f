using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports.Text;

/// <summary>Wraps text.</summary>
internal static class WrappedText
{
    /// <param name="text">Words with spaces between them; one that is too long stands alone.</param>
    /// <param name="size">Font size in pixels.</param>
    /// <param name="width">Of a line, in pixels.</param>
    public static IReadOnlyList<string> Of(string text, double size, double width) =>
        Fill(text.Split(' ').Select(word => $"{word} "), line => TextWidth.Of(line, size) <= width);

    /// <summary>Fills each line with as many parts as fit, without spaces at the ends of lines.</summary>
    /// <param name="parts">Unbreakable parts, with the spaces after them.</param>
    /// <param name="fits">Whether a line of several parts is short enough.</param>
    public static ImmutableArray<string> Fill(IEnumerable<string> parts, Func<string, bool> fits)
    {
        List<string> lines = [];
        foreach (string part in parts)
        {
            if (lines.Count > 0 && fits((lines[^1] + part).TrimEnd()))
                lines[^1] += part;
            else
                lines.Add(part);
        }

        return [.. lines.Select(line => line.Trim())];
    }
}
