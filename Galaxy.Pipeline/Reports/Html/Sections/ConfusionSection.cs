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
    public static ImmutableArray<XElement> Of(Evaluation test) =>
    [
        new XElement("p", "True classes in rows, predicted classes in columns: number of images, and share of the row."),
        HtmlTable.Table("confusion", "Test images by true and predicted class", Head(test), Body(test)),
    ];

    private static XElement Head(Evaluation test) => new("thead", new XElement(
        "tr",
        HtmlTable.Head("col", "true class"),
        test.Classes.Select((name, label) =>
            HtmlTable.Head("col", $"{label + 1}", new XElement("span", new XAttribute("class", "long"), $" {name}")))));

    private static XElement Body(Evaluation test) => new("tbody", test.Classes.Select((name, label) => new XElement(
        "tr",
        HtmlTable.Head("row", $"{label + 1} {name}"),
        test.Confusion.Rows[label].Select(count => Cell(count, test.Confusion.Actual(label))))));

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
