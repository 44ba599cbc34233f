using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Reports.Charts;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>The top of a page.</summary>
internal static class PageHeader
{
    /// <param name="kicker">What the report is about, and when it was made.</param>
    /// <param name="title">The heading.</param>
    /// <param name="lead">The main result.</param>
    /// <param name="figures">Names and values.</param>
    /// <param name="notes">What a reader must know before believing it; null for none.</param>
    public static XElement Of(
        string kicker, string title, IEnumerable<XElement> lead, IEnumerable<(string Name, string Value)> figures, XElement? notes) => new(
        "header",
        new XAttribute("id", "summary"),
        new XElement("p", new XAttribute("class", "kicker"), kicker),
        new XElement("h1", title),
        lead,
        new XElement("dl", new XAttribute("class", "figures"), figures.Select(figure => FigureOf(figure.Name, figure.Value))),
        notes);

    /// <summary>The accuracy of a test, compared with always answering the largest class.</summary>
    public static ImmutableArray<XElement> Tested(Evaluation test) =>
    [
        Paragraph.Lead(
            new XElement("strong", Unbroken.Percent(test.Accuracy)),
            $" of {Quantity.Count(test.Count)} galaxies that it had not seen were classified correctly "
            + $"(95{Unbroken.NoBreakSpace}% interval {Unbroken.Range(test.Interval)}); "
            + $"always answering the largest class would give {Unbroken.Percent(test.MajorityBaseline)}."),
        new XElement("figure", new XAttribute("class", "bar"), AccuracyBar.Of(test)),
    ];

    private static XElement FigureOf(string name, string value) => new("div", new XElement("dt", name), new XElement("dd", value));
}
