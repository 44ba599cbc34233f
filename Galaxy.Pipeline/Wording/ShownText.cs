using System.Globalization;
using System.Text;

namespace Galaxy.Pipeline.Wording;

/// <summary>
/// The one way for names to be shown to people. A file, a folder or a text in a file may be called anything, so whatever a terminal would obey
/// or a reader would not see is written as its code: <c>\u{1b}</c>.
/// </summary>
internal static class ShownText
{
    /// <summary>
    /// The text on one line; control characters, escapes, bidirectional controls, line separators and invisible characters as
    /// <c>\u{…}</c>.
    /// </summary>
    public static string Of(string text)
    {
        if (!text.EnumerateRunes().Any(IsUnseen))
            return text;
        StringBuilder shown = new(text.Length + 8);
        foreach (Rune rune in text.EnumerateRunes())
            _ = IsUnseen(rune) ? shown.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}") : shown.Append(rune);
        return shown.ToString();
    }

    /// <summary>Whether a character controls the terminal or is invisible.</summary>
    public static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
