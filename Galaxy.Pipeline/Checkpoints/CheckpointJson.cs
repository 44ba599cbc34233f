using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Checkpoints;

/// <summary>The JSON in a checkpoint's metadata and in run.json.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RunConditions))]
[JsonSerializable(typeof(CheckpointProgress))]
[JsonSerializable(typeof(RunRecordText))]
internal sealed partial class CheckpointJson : JsonSerializerContext
{
    /// <summary>For metadata.</summary>
    public static CheckpointJson Strict { get; } = new(MetadataJson.StrictOptions());

    /// <summary>For run.json, which people read, too.</summary>
    public static CheckpointJson Indented { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        AllowDuplicateProperties = false,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
