using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Reports.Charts;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Text;
using Galaxy.Pipeline.Training.Comparisons;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>The networks of a comparison, side by side.</summary>
internal static class NetworksSection
{
    public static ImmutableArray<XElement> Of(Comparison comparison) =>
    [
        Figure.Of(
            ComparisonChart.Of(comparison),
            "Accuracy of all folds together, with 95 % intervals. Every network was tested on every image once, by a model that had not seen it."),
        HtmlTable.Of("Accuracy and cost", ["network", .. ComparisonCells.Heads], comparison.Networks.Select(Row)),
        Paragraph.Aside(
            "Deviation: standard deviation of the folds' accuracies, in percentage points. Training images: accuracy on the images trained on; "
            + "gap: how many points more that is. ECE: expected calibration error."),
    ];

    /// <summary>Each network's recall of each class.</summary>
    public static ImmutableArray<XElement> Recalls(Comparison comparison) =>
    [
        HtmlTable.Of(
            "Recall of each class",
            ["class", "images", .. comparison.Networks.Select(network => network.Network.Name)],
            comparison.Best.Pooled.Classes.Select((name, label) => (ImmutableArray<string>)
            [
                name, Quantity.Count(comparison.Data.Images[label]),
                .. comparison.Networks.Select(network => Unbroken.Percent(network.Pooled.PerClass[label].Recall)),
            ]),
            [
                "macro", Quantity.Count(comparison.Images),
                .. comparison.Networks.Select(network => Unbroken.Percent(network.Pooled.MacroRecall)),
            ]),
    ];

    private static ImmutableArray<string> Row(ComparedNetwork network) => [.. ComparisonCells.Of(network).Select(Unbroken.Of)];
}
