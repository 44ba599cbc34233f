using System.Text;
using System.Xml;

namespace Galaxy.Pipeline.Reports.Markup;

/// <summary>Makes any text fit for XML, which cannot hold control characters or lone surrogates, and for readers, who cannot see marks.</summary>
internal static class LegalText
{
    /// <summary>
    /// The text, with U+FFFD in place of each character that XML cannot hold, and invisible characters as <see cref="ShownText"/> shows them:
    /// a name with a bidirectional mark must not reorder the page. Line breaks and tabs stay.
    /// </summary>
    public static string Of(string text) => string.Concat(text.EnumerateRunes().Select(Of));

    private static string Of(Rune rune)
    {
        if (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value))
            return "\uFFFD";
        return rune.Value is '\n' or '\r' or '\t' ? rune.ToString() : ShownText.Of(rune.ToString());
    }
}
