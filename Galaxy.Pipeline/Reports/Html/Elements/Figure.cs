using System.Xml.Linq;

namespace Galaxy.Pipeline.Reports.Html.Elements;

/// <summary>Drawings in a page.</summary>
internal static class Figure
{
    /// <summary>A drawing with its caption.</summary>
    public static XElement Of(XElement drawing, string caption) => new("figure", drawing, new XElement("figcaption", caption));

    /// <summary>Two side by side, if the page is wide enough.</summary>
    public static XElement Pair(XElement first, XElement second) => new("div", new XAttribute("class", "pair"), first, second);
}
