using System.Xml.Linq;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Html.Sections;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Reports.Html;

/// <summary>Writes the report.html of a cross-validation on votes.</summary>
internal static class VoteFoldsHtml
{
    public static string Of(VoteFoldsReport run, NetworkInfo network, Provenance provenance) => HtmlPage.Of(
        $"{run.Setup.Network}: report of a cross-validation",
        Header(run),
        [
            new PageSection("questions", "Question by question", VotesSection.Scores(run.Pooled)),
            new PageSection("folds", "Fold by fold", VotesSection.Folds(run)),
            new PageSection("trees", "Some galaxies' ways through the tree", VotesSection.Trees(run.Predictions)),
            .. SetupSections.Of(run.Setup, network, provenance, run.Timing),
        ]);

    private static XElement Header(VoteFoldsReport run) => PageHeader.Of(
        $"Report of a cross-validation on votes, {Unbroken.Time(run.Timing.Started)}",
        run.Setup.Network,
        [Paragraph.Lead($"{VoteWords.Lead(run.Pooled)}.")],
        [
            ("folds", Quantity.Count(run.Folds.Length)), ("pictures", Quantity.Count(run.Predictions.Images.Count)),
            ("training time", Unbroken.Time(run.Timing.TrainingSeconds)),
        ],
        run.Warnings.IsEmpty ? null : new XElement("div", run.Warnings.Select(Paragraph.Aside)));
}
