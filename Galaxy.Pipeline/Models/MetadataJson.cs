using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Galaxy.Kernels.Safetensors;

namespace Galaxy.Pipeline.Models;

/// <summary>Safetensors metadata values that hold JSON. <see cref="MalformedFileException"/> says what is missing or wrong.</summary>
internal static class MetadataJson
{
    /// <summary>When reading, nothing may be missing, duplicate, or null without need. Rates may be infinite.</summary>
    public static JsonSerializerOptions StrictOptions() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        AllowDuplicateProperties = false,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    public static T? Parse<T>(this IReadOnlyDictionary<string, string> metadata, string name, JsonTypeInfo<T> form)
    {
        try
        {
            return JsonSerializer.Deserialize(metadata.Text(name), form);
        }
        catch (JsonException)
        {
            throw Wrong(name, "JSON of its form");
        }
    }

    public static string Text(this IReadOnlyDictionary<string, string> metadata, string name) =>
        metadata.TryGetValue(name, out string? text) ? text : throw new MalformedFileException($"its metadata has no '{name}'");

    public static MalformedFileException Wrong(string name, string expected) => new($"its metadata's '{name}' is not {expected}");
}
