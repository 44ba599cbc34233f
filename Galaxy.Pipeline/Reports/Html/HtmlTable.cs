using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports.Html;

/// <summary>Tables that a reader of the page's sound can follow: a caption, and heads that say of what they are.</summary>
internal static class HtmlTable
{
    /// <summary>A text column, then numbers.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="heads">One per column.</param>
    /// <param name="rows">The cells, the first of each row its head.</param>
    /// <param name="total">A last row that sums up; null for none.</param>
    public static Html Of(
        string caption, ImmutableArray<string> heads, IEnumerable<ImmutableArray<string>> rows, ImmutableArray<string>? total = null) => Table(
        "numbers", caption,
        [
            Html.Tag("thead", Html.Tag("tr", heads.Select(head => Html.Tag("th", head).With("scope", "col")))),
            Html.Tag("tbody", rows.Select(Row)),
            .. total is { } sums ? (Html[])[Html.Tag("tfoot", Row(sums))] : [],
        ]);

    /// <summary>Names and what goes with them.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="facts">Each a name, its value and perhaps what that means.</param>
    public static Html OfFacts(string caption, IEnumerable<ImmutableArray<string>> facts) => Table("facts", caption, [Html.Tag("tbody", facts.Select(Row))]);

    /// <summary>A table in a box of its own, which scrolls where the page is too narrow.</summary>
    public static Html Table(string kind, string caption, IEnumerable<Html> parts) => Html
        .Tag("div", Html.Tag("table", [Html.Tag("caption", caption), .. parts]).With("class", kind))
        .With("class", "scroll").With("role", "group").With("aria-label", caption).With("tabindex", "0");

    private static Html Row(ImmutableArray<string> cells) => Html.Tag(
        "tr", [Html.Tag("th", cells[0]).With("scope", "row"), .. cells.Skip(1).Select(cell => Html.Tag("td", cell))]);
}
