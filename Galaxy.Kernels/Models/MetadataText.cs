using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Galaxy.Kernels.Safetensors;

namespace Galaxy.Kernels.Models;

/// <summary>Metadata values that are JSON.</summary>
internal static class MetadataText
{
    /// <summary>An array.</summary>
    /// <param name="write">Writes its elements.</param>
    public static string Of(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter json = new(buffer);
        json.WriteStartArray();
        write(json);
        json.WriteEndArray();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <exception cref="MalformedFileException">There is no such key.</exception>
    public static string Find(IReadOnlyDictionary<string, string> metadata, string key) =>
        metadata.TryGetValue(key, out string? text) ? text : throw new MalformedFileException($"its metadata has no '{key}'");

    /// <summary>As many usable numbers.</summary>
    /// <exception cref="MalformedFileException">They are missing or wrong.</exception>
    public static ImmutableArray<float> Floats(IReadOnlyDictionary<string, string> metadata, string key, int count, Func<float, bool> isUsable)
    {
        ImmutableArray<float> floats = Parse<ImmutableArray<float>>(
            metadata, key, json => [.. json.EnumerateArray().Select(number => number.GetSingle())]);
        return floats.Length == count && floats.All(isUsable)
            ? floats
            : throw new MalformedFileException($"its metadata's '{key}' is not {count} usable numbers");
    }

    /// <exception cref="MalformedFileException">It is missing, or not JSON of its form.</exception>
    public static T Parse<T>(IReadOnlyDictionary<string, string> metadata, string key, Func<JsonElement, T> read)
    {
        string text = Find(metadata, key);
        try
        {
            using JsonDocument json = JsonDocument.Parse(text);
            return read(json.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw new MalformedFileException($"its metadata's '{key}' is not JSON of its form");
        }
    }
}
