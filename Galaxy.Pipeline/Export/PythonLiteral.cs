using System.Globalization;
using System.Text;

namespace Galaxy.Pipeline.Export;

/// <summary>Values as Python source.</summary>
internal static class PythonLiteral
{
    /// <summary>A string: letters, digits and plain ASCII as they are, everything else escaped, so that no name becomes code or hides.</summary>
    public static string Of(string text) => $"\"{string.Concat(text.EnumerateRunes().Select(Escape))}\"";

    public static string Of(IEnumerable<float> values) =>
        $"[{string.Join(", ", values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))}]";

    public static string Of(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Escape(Rune rune) => rune switch
    {
        { Value: '"' or '\\' } => $"\\{rune}",
        { Value: >= ' ' and <= '~' } => $"{rune}",
        _ when Rune.IsLetterOrDigit(rune) => $"{rune}",
        { IsBmp: true } => $"\\u{rune.Value:x4}",
        _ => $"\\U{rune.Value:x8}",
    };
}
