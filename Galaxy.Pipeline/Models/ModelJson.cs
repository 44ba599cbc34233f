using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Models;

/// <summary>The values of a model's metadata that are JSON.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ImmutableArray<string>))]
[JsonSerializable(typeof(ImmutableArray<float>))]
[JsonSerializable(typeof(ImmutableArray<double>))]
[JsonSerializable(typeof(int?))]
[JsonSerializable(typeof(TrainingImages))]
[JsonSerializable(typeof(Temperature))]
[JsonSerializable(typeof(DataManifestText))]
[JsonSerializable(typeof(CalibrationText))]
[JsonSerializable(typeof(FamiliarityText))]
internal sealed partial class ModelJson : JsonSerializerContext
{
    /// <summary>For reading all of them, and for writing all without base64.</summary>
    public static ModelJson Strict { get; } = new(MetadataJson.StrictOptions());

    /// <summary>For writing base64, which is not escaped.</summary>
    public static ModelJson Relaxed { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
