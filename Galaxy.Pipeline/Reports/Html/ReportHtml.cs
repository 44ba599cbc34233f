using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports;

/// <summary>Writes report.html: one file without a script, that fetches nothing.</summary>
public static class ReportHtml
{
    private static ImmutableArray<PageSection> Sections { get; } =
    [
        new("curves", "Learning curves", CurvesSection.Of),
        new("confusion", "Confusion matrix", ConfusionSection.Of),
        new("classes", "Class by class", ClassesSection.Of),
        new("ranking", "ROC and precision", RankingSection.Of),
        new("calibration", "Calibration", CalibrationSection.Of),
        new("samples", "Sample predictions", SamplesSection.Of),
        new("heat", "Where the network looked", HeatSection.Of),
        new("mistakes", "Worst mistakes", MistakesSection.Of),
        new("data", "Data", DataSection.Of),
        new("network", "Network", NetworkSection.Of),
        new("recipe", "Recipe", RecipeSection.Of),
        new("provenance", "How to make it again", ProvenanceSection.Of),
    ];

    public static string Of(PageContent content)
    {
        (PageSection Section, ImmutableArray<Html> Body)[] parts =
            [.. Sections.Select(section => (section, Body: section.Body(content).ToImmutableArray())).Where(part => part.Body.Length > 0)];
        return HtmlText.Of(Html.Tag(
            "html",
            Head(content.Run),
            Html.Tag(
                "body",
                PageHeader.Of(content),
                Contents(parts.Select(part => part.Section)),
                Html.Tag("main", parts.Select(part => Part(part.Section, part.Body))))).With("lang", "en"));
    }

    private static Html Head(RunReport run) => Html.Tag(
        "head",
        Html.Tag("meta").With("charset", "utf-8"),
        Html.Tag("meta").With("name", "viewport").With("content", "width=device-width, initial-scale=1"),
        Html.Tag("title", $"{run.Network}: report of a training"),
        Html.Tag("style", new Html.Verbatim(StyleSheet.Read())));

    private static Html Contents(IEnumerable<PageSection> sections) => Html
        .Tag("nav", Html.Tag("ul", sections.Select(section => Html.Tag("li", Html.Tag("a", section.Title).With("href", $"#{section.Id}")))))
        .With("aria-label", "Contents");

    private static Html Part(PageSection section, IEnumerable<Html> body) => Html
        .Tag("section", [Html.Tag("h2", section.Title).With("id", $"{section.Id}-title"), .. body])
        .With("id", section.Id).With("aria-labelledby", $"{section.Id}-title");
}
