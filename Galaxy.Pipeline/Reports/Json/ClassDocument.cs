using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>How well one class was recognized.</summary>
internal sealed record ClassDocument(
    string Class, int Images, double? Precision, double? Recall, Verbatim? RecallInterval, double? F1, double? Roc, double? AveragePrecision)
{
    public static ClassDocument Of(ClassScore score, ClassRanking ranking) => new(
        score.Name, score.Support, score.Precision, score.Recall, Verbatim.Of(score.RecallInterval), score.F1,
        ranking.RocArea, ranking.AveragePrecision);
}
