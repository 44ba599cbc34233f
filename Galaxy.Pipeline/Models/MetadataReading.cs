using System.Text.Json;

namespace Galaxy.Pipeline.Models;

/// <summary>Reads texts of safetensors metadata that hold JSON. <see cref="MalformedFileException"/> says what is missing or wrong.</summary>
internal static class MetadataReading
{
    public static T? Parse<T>(this IReadOnlyDictionary<string, string> metadata, string name, JsonSerializerOptions? options = null)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(metadata.Text(name), options);
        }
        catch (JsonException)
        {
            throw Wrong(name, "JSON");
        }
    }

    public static string Text(this IReadOnlyDictionary<string, string> metadata, string name) =>
        metadata.TryGetValue(name, out string? text) ? text : throw new MalformedFileException($"its metadata has no '{name}'");

    public static MalformedFileException Wrong(string name, string expected) => new($"its metadata's '{name}' is not {expected}");
}
