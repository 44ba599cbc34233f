using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>A model's answer to one picture.</summary>
internal sealed record PredictionDocument(string File, string Class, float Probability, ImmutableArray<float> Probabilities, string? Note)
{
    /// <summary>The classes that the picture's is among with the promised probability; null without a promise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Set { get; init; }

    /// <summary>Whether the set is one class and the picture like those of the training, <c>yes</c> or <c>no</c>; null without a promise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Answered { get; init; }

    /// <summary>How far the picture is from those of the training: above 1 it is unlike them; null if the model does not tell.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public float? Unlike { get; init; }
}
