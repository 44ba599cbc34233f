using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>A model's answer to one picture.</summary>
internal sealed record PredictionDocument(string File, string Class, float Probability, ImmutableArray<float> Probabilities, string? Note);
