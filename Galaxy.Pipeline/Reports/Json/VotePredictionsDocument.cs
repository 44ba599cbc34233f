using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>What a model expects of the votes on pictures.</summary>
internal sealed record VotePredictionsDocument(ImmutableArray<VotesDocument> Predictions, ImmutableArray<ProblemDocument> Unreadable);
