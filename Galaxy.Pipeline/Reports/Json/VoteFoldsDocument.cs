using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>folds.json: a cross-validation on votes.</summary>
internal sealed record VoteFoldsDocument(
    string Network, ulong Seed, string Source, int Pictures, ImmutableArray<VoteEvaluationDocument> Folds, VoteEvaluationDocument Pooled);
