using System.Xml.Linq;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Html.Sections;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Reports.Html;

/// <summary>Writes the report.html of a training on votes.</summary>
internal static class VotesHtml
{
    public static string Of(VoteReport run, NetworkInfo network, Provenance provenance) => HtmlPage.Of(
        $"{run.Setup.Network}: report of a training",
        Header(run),
        [
            new PageSection("questions", "Question by question", VotesSection.Scores(run.Test ?? run.Validation)),
            new PageSection("curves", "Learning curve", VotesSection.Curves(run.Epochs)),
            new PageSection("trees", "Some galaxies' ways through the tree", VotesSection.Trees(run.Predictions)),
            .. SetupSections.Of(run.Setup, network, provenance, run.Timing),
        ]);

    private static XElement Header(VoteReport run) => PageHeader.Of(
        $"Report of a training on votes, {Unbroken.Time(run.Timing.Started)}",
        run.Setup.Network,
        [Paragraph.Lead(run.Test is { } test ? $"{VoteWords.Lead(test)}." : "There were no test pictures.")],
        [
            ("training pictures", Quantity.Count(run.Data.Training)), ("test pictures", Quantity.Count(run.Data.Test)),
            ("epochs", Quantity.Count(run.Epochs.Length)), ("training time", Unbroken.Time(run.Timing.TrainingSeconds)),
        ],
        run.Warnings.IsEmpty ? null : new XElement("div", run.Warnings.Select(Paragraph.Aside)));
}
