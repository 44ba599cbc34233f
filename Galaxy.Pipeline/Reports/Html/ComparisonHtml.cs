using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Html.Sections;

namespace Galaxy.Pipeline.Reports.Html;

/// <summary>Writes a comparison's report.html.</summary>
public static class ComparisonHtml
{
    public static string Of(ComparisonContent content)
    {
        Comparison comparison = content.Comparison;
        return HtmlPage.Of(
            "Report of a comparison of networks",
            ComparisonHeader.Of(comparison, content.Timing),
            [
                new PageSection("networks", "Network by network", NetworksSection.Of(comparison)),
                new PageSection("tests", "Better, or chance?", PairedTestsSection.Of(comparison)),
                new PageSection("classes", "Class by class", NetworksSection.Recalls(comparison)),
                .. comparison.Networks.Select((network, index) =>
                    new PageSection($"confusion-{index + 1}", $"Confusions of {network.Network.Name}", ConfusionSection.Of(network.Pooled))),
                new PageSection("data", "Data", DataSection.Of(comparison.Data)),
                new PageSection("recipe", "Recipe", RecipeSection.Of(comparison.Recipe, content.Options, comparison.Seed)),
                new PageSection("provenance", "How to make it again", ProvenanceSection.Of(content.Provenance, content.Timing, comparison.Seed)),
            ]);
    }
}
