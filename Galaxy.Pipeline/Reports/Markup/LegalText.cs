using System.Xml;

namespace Galaxy.Pipeline.Reports.Markup;

/// <summary>Makes any text fit for XML, which cannot hold control characters or lone surrogates, not even escaped.</summary>
internal static class LegalText
{
    /// <summary>The text, with U+FFFD in place of each character that XML cannot hold.</summary>
    public static string Of(string text) => string.Concat(text.EnumerateRunes()
        .Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString()));
}
