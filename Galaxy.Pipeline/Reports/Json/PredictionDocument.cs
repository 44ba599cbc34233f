using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>What a model makes of one picture.</summary>
internal sealed record PredictionDocument(string File, string Class, float Probability, ImmutableArray<float> Probabilities, string? Note);
