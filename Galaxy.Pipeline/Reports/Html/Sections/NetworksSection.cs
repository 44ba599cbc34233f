using System.Collections.Immutable;
using Galaxy.Pipeline.Training.Comparisons;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>The networks of a comparison, one beside the other.</summary>
internal static class NetworksSection
{
    public static IEnumerable<Html> Of(Comparison comparison) =>
    [
        Drawing.Of(
            AccuracyChart.Of(ComparisonSvg.Title(comparison), ComparisonSvg.Lines(comparison)),
            "Accuracy of all folds together, on 95 % intervals. Every network was tested on every image once, by a model that had not seen it."),
        HtmlTable.Of("What they reach, and what they cost", ["network", .. ComparisonCells.Heads], comparison.Networks.Select(Row)),
        Html.Tag(
            "p",
            "Deviation: of the folds' accuracies, in percentage points. Training images: accuracy on what was trained on; gap: how many points more that is. ",
            "ECE: expected calibration error.").With("class", "aside"),
    ];

    /// <summary>Of what each class's images, each network's share.</summary>
    public static IEnumerable<Html> Recalls(Comparison comparison) =>
    [
        HtmlTable.Of(
            "Recall of each class",
            ["class", "images", .. comparison.Networks.Select(network => network.Network.Name)],
            comparison.Best.Pooled.Classes.Select((name, label) => (ImmutableArray<string>)
                [name, Quantity.Count(comparison.Data.Images[label]), .. comparison.Networks.Select(network => Unbroken.Percent(network.Pooled.PerClass[label].Recall))]),
            ["macro", Quantity.Count(comparison.Images), .. comparison.Networks.Select(network => Unbroken.Percent(network.Pooled.MacroRecall))]),
    ];

    private static ImmutableArray<string> Row(ComparedNetwork network) => [.. ComparisonCells.Of(network).Select(Unbroken.Of)];
}
