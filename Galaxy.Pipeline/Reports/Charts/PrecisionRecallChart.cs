using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>Draws precision over recall for every class against the rest.</summary>
internal static class PrecisionRecallChart
{
    public static XElement Of(Evaluation evaluation) => ClassCurvesChart.Of(
        "Precision and recall",
        $"Each class against the rest, with its average precision. Mean {Quantity.Score(evaluation.MacroAveragePrecision)}",
        ("recall: share of the class found", "precision: share of the answers that are right"),
        [.. evaluation.Rankings.Select(ranking => new ClassCurve(ranking.Name, ranking.AveragePrecision, Stairs(ranking.PrecisionRecall)))],
        diagonal: false);

    /// <summary>
    /// Drawn as average precision sums it: each step that finds more of the class extends its precision back to the recall before it.
    /// Straight lines between the points would overstate it.
    /// </summary>
    private static ImmutableArray<CurvePoint> Stairs(ImmutableArray<CurvePoint> points) =>
    [
        .. points.Prepend(new CurvePoint(0, 0))
            .Zip(points, (last, point) => (last, point))
            .Where(pair => pair.point.X > pair.last.X)
            .SelectMany(pair => new[] { new CurvePoint(pair.last.X, pair.point.Y), pair.point }),
    ];
}
