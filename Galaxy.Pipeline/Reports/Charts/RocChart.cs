using System.Xml.Linq;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>Draws the receiver operating characteristic of every class against the rest.</summary>
internal static class RocChart
{
    public static XElement Of(Evaluation evaluation) => ClassCurvesChart.Of(
        "ROC curves",
        $"Each class against the rest, with its area: 1 is perfect, 0.5 is guessing. Mean {Quantity.Score(evaluation.MacroRocArea)}",
        ("false positive rate: share of the others taken for it", "true positive rate: share of the class found"),
        [.. evaluation.Rankings.Select(ranking => new ClassCurve(ranking.Name, ranking.RocArea, ranking.Roc))],
        diagonal: true);
}
