using System.Xml.Linq;

namespace Galaxy.Pipeline.Reports.Html.Elements;

/// <summary>Paragraphs with special styles.</summary>
internal static class Paragraph
{
    /// <summary>A remark on what precedes it, in small print.</summary>
    public static XElement Aside(string text) => new("p", new XAttribute("class", "aside"), text);

    /// <summary>The main result of a page, in large print.</summary>
    public static XElement Lead(params object[] content) => new("p", new XAttribute("class", "lead"), content);
}
