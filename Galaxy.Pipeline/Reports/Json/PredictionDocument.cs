using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>A model's answer to one picture.</summary>
internal sealed record PredictionDocument(string File, string Class, float Probability, ImmutableArray<float> Probabilities, string? Note)
{
    /// <summary>The classes that the picture's is among with the promised probability, joined by |.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Set { get; init; }
}
