using System.Collections.Immutable;
using System.Xml.Linq;

namespace Galaxy.Pipeline.Reports.Html.Elements;

/// <summary>Tables that a screen reader can follow: each has a caption, and headers for its columns and rows.</summary>
internal static class HtmlTable
{
    /// <summary>A text column, then numbers.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="heads">Headers, one per column.</param>
    /// <param name="rows">The cells; the first of each row is its header.</param>
    /// <param name="total">A last row with the totals; null for none.</param>
    public static XElement Of(
        string caption, ImmutableArray<string> heads, IEnumerable<ImmutableArray<string>> rows, ImmutableArray<string>? total = null) => Table(
        "numbers", caption,
        new XElement("thead", new XElement("tr", heads.Select(head => Head("col", head)))),
        new XElement("tbody", rows.Select(Row)),
        total is { } sums ? new XElement("tfoot", Row(sums)) : null);

    /// <summary>A table of names and values.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="facts">Each a name, its value and, optionally, an explanation.</param>
    public static XElement OfFacts(string caption, IEnumerable<ImmutableArray<string>> facts) =>
        Table("facts", caption, new XElement("tbody", facts.Select(Row)));

    /// <summary>A table in a box that scrolls if the page is too narrow.</summary>
    public static XElement Table(string kind, string caption, params XElement?[] parts) => new(
        "div",
        new XAttribute("class", "scroll"),
        new XAttribute("role", "group"),
        new XAttribute("aria-label", caption),
        new XAttribute("tabindex", "0"),
        new XElement("table", new XAttribute("class", kind), new XElement("caption", caption), parts));

    /// <summary>The header of a column (<c>col</c>) or a row (<c>row</c>).</summary>
    public static XElement Head(string scope, params object[] content) => new("th", new XAttribute("scope", scope), content);

    private static XElement Row(ImmutableArray<string> cells) =>
        new("tr", Head("row", cells[0]), cells.Skip(1).Select(cell => new XElement("td", cell)));
}
