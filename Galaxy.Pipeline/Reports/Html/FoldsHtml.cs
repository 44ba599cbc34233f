using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Html.Sections;

namespace Galaxy.Pipeline.Reports.Html;

/// <summary>Writes a cross-validation's report.html.</summary>
public static class FoldsHtml
{
    public static string Of(FoldsContent content)
    {
        CrossValidationReport report = content.Report;
        return HtmlPage.Of(
            $"{report.Setup.Network}: report of a cross-validation",
            FoldsHeader.Of(report),
            [
                new PageSection("folds", "Fold by fold", FoldsSection.Of(report)),
                .. TestSections.Of(report.Pooled, content.Answers, report.Setup.Seed),
                new PageSection("mistakes", "Worst mistakes", MistakesSection.Of(content.Answers, content.Network.Classes)),
                new PageSection("data", "Data", DataSection.Of(report.Data)),
                .. SetupSections.Of(report.Setup, content.Network, content.Provenance, report.Timing),
            ]);
    }
}
