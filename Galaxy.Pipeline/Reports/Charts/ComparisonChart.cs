using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Reports.Text;
using Galaxy.Pipeline.Training.Comparisons;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>Draws a comparison: a line per network, its accuracy as a dot on its 95 % interval.</summary>
internal static class ComparisonChart
{
    public static XElement Of(Comparison comparison) => AccuracyChart.Of(
        $"Accuracy on {Plural.Of(comparison.Images, "unseen image")}, {comparison.Folds} folds", Lines(comparison));

    /// <summary>One line per network; with p if it is not distinguishable from the best.</summary>
    private static ImmutableArray<AccuracyLine> Lines(Comparison comparison)
    {
        ImmutableArray<BesideBest> alike = [.. comparison.Others.Where(other => !other.IsDistinguishable)];
        return
        [
            .. comparison.Networks.Select(network => new AccuracyLine(network.Network.Name, network.Pooled)
            {
                Remark = alike.FirstOrDefault(other => other.Network == network) is { } other
                    ? $"{ComparisonText.NotDistinguishable} (p = {Quantity.PValue(other.P)})"
                    : null,
            }),
        ];
    }
}
