using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Galaxy.Kernels.Safetensors;
using Galaxy.Pipeline.Doubt;

namespace Galaxy.Pipeline.Models;

/// <summary>
/// Calibration scores as JSON in a model's metadata: <c>turned</c>, and <c>scores</c>, for each class float32, little-endian, in base64.
/// </summary>
internal sealed record CalibrationText([property: JsonPropertyName("turned")] bool AllOrientations, byte[][]? Scores)
{
    public static string Of(CalibrationScores scores) => JsonSerializer.Serialize(
        new CalibrationText(scores.AllOrientations, [.. scores.ByClass.Select(FloatBytes.Of)]), ModelJson.Relaxed.CalibrationText);

    /// <exception cref="MalformedFileException">It is not what <see cref="Of"/> writes for so many classes.</exception>
    /// <param name="metadata">The model's metadata.</param>
    /// <param name="name">The scores' name in it.</param>
    /// <param name="classes">The model's classes.</param>
    public static CalibrationScores Read(IReadOnlyDictionary<string, string> metadata, string name, int classes) =>
        metadata.Parse(name, ModelJson.Strict.CalibrationText) is { Scores: { } scores } text && scores.Length == classes
            && scores.All(ofClass => ofClass is not null && ofClass.Length % sizeof(float) == 0)
            && new CalibrationScores(text.AllOrientations, [.. scores.Select(FloatBytes.Read)]) is { Count: > 0 } read && read.ByClass.All(IsSound)
            ? read
            : throw MetadataJson.Wrong(name, "probabilities in ascending order for each class");

    private static bool IsSound(ImmutableArray<float> scores) =>
        scores.All(score => score is >= 0 and <= 1) && scores.Zip(scores.Skip(1)).All(pair => pair.First <= pair.Second);
}
