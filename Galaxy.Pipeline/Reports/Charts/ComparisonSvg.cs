using System.Collections.Immutable;
using System.Text;
using Galaxy.Pipeline.Training.Comparisons;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>Draws a comparison: a line per network, its accuracy as a dot on its 95 % interval.</summary>
public static class ComparisonSvg
{
    public static byte[] Of(Comparison comparison) => Encoding.UTF8.GetBytes(AccuracyChart.Of(Title(comparison), Lines(comparison)));

    internal static string Title(Comparison comparison) =>
        $"Accuracy on {Plural.Of(comparison.Images, "image")} not seen, {comparison.Folds} folds";

    /// <summary>Each network; with p, where it cannot be told from the best.</summary>
    internal static ImmutableArray<AccuracyLine> Lines(Comparison comparison)
    {
        ImmutableArray<BesideBest> alike = [.. comparison.Others.Where(other => !other.IsDistinguishable)];
        return
        [
            .. comparison.Networks.Select(network => new AccuracyLine(network.Network.Name, network.Pooled)
            {
                Remark = alike.FirstOrDefault(other => other.Network == network) is { } other ? $"{ComparisonText.NotDistinguishable} (p = {Quantity.PValue(other.P)})" : null,
            }),
        ];
    }
}
