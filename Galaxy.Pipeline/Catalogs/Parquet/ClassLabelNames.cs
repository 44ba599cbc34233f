using System.Collections.Immutable;
using System.Text.Json;

namespace Galaxy.Pipeline.Catalogs.Parquet;

/// <summary>The names of classes that Hugging Face's library writes beside the columns of a Parquet file.</summary>
internal static class ClassLabelNames
{
    private const string Note = "huggingface";

    /// <summary>The names by their numbers; empty if nobody wrote them.</summary>
    /// <param name="schema">The file's.</param>
    /// <param name="column">The column of labels.</param>
    public static ImmutableArray<string> Of(ShardSchema schema, string column)
    {
        if (!schema.Notes.TryGetValue(Note, out string? text))
            return [];
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement.TryGetProperty("info", out JsonElement info)
                && info.TryGetProperty("features", out JsonElement features)
                && features.TryGetProperty(column, out JsonElement feature)
                && feature.TryGetProperty("names", out JsonElement names)
                ? [.. names.EnumerateArray().Select(name => name.GetString() ?? "")]
                : [];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return [];
        }
    }
}
