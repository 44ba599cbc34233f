using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>What every class of the test was taken for: a table, which also they can follow who do not see its shades.</summary>
internal static class ConfusionSection
{
    public static IEnumerable<Html> Of(Evaluation test) =>
    [
        Html.Tag("p", "True classes in rows, what they were taken for in columns: images, and their share of the row."),
        HtmlTable.Table("confusion", "Test images by true and predicted class", [Head(test), Body(test)]),
    ];

    private static Html Head(Evaluation test) => Html.Tag("thead", Html.Tag(
        "tr", [Html.Tag("th", "true class").With("scope", "col"), .. test.Classes.Select((name, label) => Html
            .Tag("th", $"{label + 1}", Html.Tag("span", $" {name}").With("class", "long"))
            .With("scope", "col"))]));

    private static Html Body(Evaluation test) => Html.Tag("tbody", test.Classes.Select((name, label) => Html.Tag(
        "tr",
        [
            Html.Tag("th", $"{label + 1} {name}").With("scope", "row"),
            .. test.Confusion.Rows[label].Select(count => Cell(count, test.Confusion.Actual(label))),
        ])));

    private static Html Cell(int count, int actual)
    {
        double share = actual == 0 ? 0 : (double)count / actual;
        string light = Palette.Shade(share);
        string dark = Palette.Shade(share, PageColours.DarkEmpty, PageColours.DarkFull);
        return Html
            .Tag("td", Quantity.Count(count), Html.Tag("small", actual == 0 ? Quantity.Nothing : Unbroken.Of(Quantity.WholePercent(share))))
            .With("style", $"--light: {light}; --on-light: {Palette.InkOn(light)}; --dark: {dark}; --on-dark: {Palette.InkOn(dark)}");
    }
}
