using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>What is first read of a page.</summary>
internal static class PageHeader
{
    /// <param name="kicker">What it is a report of, and of when.</param>
    /// <param name="title">The heading.</param>
    /// <param name="lead">What it comes to.</param>
    /// <param name="figures">Names, and what goes with them.</param>
    /// <param name="notes">What a reader must know before believing it.</param>
    public static Html Of(string kicker, string title, IEnumerable<Html> lead, IEnumerable<(string Name, string Value)> figures, IEnumerable<Html> notes) => Html.Tag(
        "header",
        [
            Html.Tag("p", kicker).With("class", "kicker"),
            Html.Tag("h1", title),
            .. lead,
            Html.Tag("dl", figures.Select(figure => Figure(figure.Name, figure.Value))).With("class", "figures"),
            .. notes,
        ]).With("id", "summary");

    /// <summary>How accurate a test was, beside what that is worth.</summary>
    public static ImmutableArray<Html> Tested(Evaluation test) =>
    [
        Html.Tag(
            "p",
            Html.Tag("strong", Unbroken.Percent(test.Accuracy)),
            $" of {Quantity.Count(test.Count)} galaxies it had not seen were recognised (95{Unbroken.NoBreakSpace}% interval {Unbroken.Range(test.Interval)}); ",
            $"always answering the largest class would give {Unbroken.Percent(test.MajorityBaseline)}.")
            .With("class", "lead"),
        Html.Tag("figure", new Html.Verbatim(AccuracyBar.Of(test))).With("class", "bar"),
    ];

    private static Html Figure(string name, string value) => Html.Tag("div", Html.Tag("dt", name), Html.Tag("dd", value));
}
