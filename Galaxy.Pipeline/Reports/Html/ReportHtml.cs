using System.Collections.Immutable;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Html.Sections;

namespace Galaxy.Pipeline.Reports.Html;

/// <summary>Writes a training's report.html.</summary>
public static class ReportHtml
{
    public static string Of(PageContent content)
    {
        RunReport run = content.Run;
        ImmutableArray<string> classes = content.Network.Classes;
        return HtmlPage.Of(
            $"{run.Setup.Network}: report of a training",
            RunHeader.Of(run),
            [
                new PageSection("curves", "Learning curves", CurvesSection.Of(run)),
                .. TestSections.Of(run.Test, content.Answers, run.Setup.Seed),
                new PageSection("doubt", "Doubt", DoubtSection.Of(run.Test, run.Abstention, classes)),
                new PageSection("heat", "Where the network looked", HeatSection.Of(content.Heat, classes)),
                new PageSection("mistakes", "Worst mistakes", MistakesSection.Of(content.Answers, classes)),
                new PageSection("data", "Data", DataSection.Of(run.Data)),
                .. SetupSections.Of(run.Setup, content.Network, content.Provenance, run.Timing),
            ]);
    }
}
