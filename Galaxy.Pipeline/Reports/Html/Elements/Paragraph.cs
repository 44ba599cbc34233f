using System.Xml.Linq;

namespace Galaxy.Pipeline.Reports.Html.Elements;

/// <summary>Paragraphs that are read in passing.</summary>
internal static class Paragraph
{
    /// <summary>A remark on what is above it, in small print.</summary>
    public static XElement Aside(string text) => new("p", new XAttribute("class", "aside"), text);

    /// <summary>What a page comes to, in large print.</summary>
    public static XElement Lead(params object[] content) => new("p", new XAttribute("class", "lead"), content);
}
