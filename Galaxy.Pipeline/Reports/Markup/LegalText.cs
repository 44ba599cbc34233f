using System.Xml;

namespace Galaxy.Pipeline.Reports.Markup;

/// <summary>Makes any text fit for XML, which has no way to write control characters and half surrogates, not even escaped.</summary>
internal static class LegalText
{
    /// <summary>The text with U+FFFD for what cannot be written.</summary>
    public static string Of(string text) => string.Concat(text.EnumerateRunes()
        .Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString()));
}
