using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Reports.Charts;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>The confusion matrix as a table, readable without seeing its shades.</summary>
internal static class ConfusionSection
{
    private const string Reading = "True classes in rows, predicted classes in columns: number of images, and share of the row.";

    public static ImmutableArray<XElement> Of(Evaluation test)
    {
        ShownConfusion shown = ShownConfusion.Of(test);
        return
        [
            new XElement("p", shown.Note is { } note ? $"{Reading} {note}" : Reading),
            HtmlTable.Table("confusion", "Test images by true and predicted class", Head(shown), Body(shown)),
        ];
    }

    private static XElement Head(ShownConfusion shown) => new("thead", new XElement(
        "tr",
        HtmlTable.Head("col", "true class"),
        shown.Classes.Select((name, label) =>
            HtmlTable.Head("col", $"{label + 1}", new XElement("span", new XAttribute("class", "long"), $" {name}")))));

    private static XElement Body(ShownConfusion shown) => new("tbody", shown.Classes.Select((name, label) => new XElement(
        "tr",
        HtmlTable.Head("row", $"{label + 1} {name}"),
        shown.Matrix.Rows[label].Select(count => Cell(count, shown.Matrix.Actual(label))))));

    private static XElement Cell(int count, int actual)
    {
        double share = actual == 0 ? 0 : (double)count / actual;
        string light = Palette.Shade(share);
        string dark = Palette.Shade(share, PageColors.DarkEmpty, PageColors.DarkFull);
        return new XElement(
            "td",
            new XAttribute("style", $"--light: {light}; --on-light: {Palette.InkOn(light)}; --dark: {dark}; --on-dark: {Palette.InkOn(dark)}"),
            Quantity.Count(count),
            new XElement("small", actual == 0 ? Quantity.Nothing : Unbroken.Of(Quantity.WholePercent(share))));
    }
}
