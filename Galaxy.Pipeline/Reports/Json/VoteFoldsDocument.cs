using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>folds.json: a cross-validation on votes.</summary>
internal sealed record VoteFoldsDocument(
    string Network, ulong Seed, string Source, int Pictures, ImmutableArray<VoteEvaluationDocument> Folds, VoteEvaluationDocument Pooled,
    ImmutableArray<string> Warnings)
{
    public static VoteFoldsDocument Of(VoteFoldsReport report) => new(
        report.Setup.Network, report.Setup.Seed, report.Source, report.Predictions.Images.Count,
        [.. report.Folds.Select(fold => VoteEvaluationDocument.Of(fold.Evaluate())!)], VoteEvaluationDocument.Of(report.Pooled)!, report.Warnings);
}
