using System.Text.Json;
using System.Text.Json.Serialization;
using Galaxy.Pipeline.Reports.Json;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>The JSON of a table's journal and of the file beside it. When reading, nothing may be missing or null without need.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(TableOrigin))]
[JsonSerializable(typeof(Sidecar))]
internal sealed partial class TableJson : JsonSerializerContext
{
    public static TableJson Indented { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = LosslessJsonEncoder.Instance,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    });

    /// <summary>Null for text that is not the JSON of such a document.</summary>
    public static T? Parse<T>(ReadOnlySpan<byte> json) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, typeof(T), Indented) as T;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static byte[] Bytes<T>(T document) => JsonSerializer.SerializeToUtf8Bytes(document, typeof(T), Indented);
}
