using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Reports.Cards;

/// <summary>Reads what a card tells from the documents of runs.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(RunFigures))]
[JsonSerializable(typeof(FoldsFigures))]
[JsonSerializable(typeof(TestFigures))]
[JsonSerializable(typeof(ShiftedFigures))]
internal sealed partial class CardJson : JsonSerializerContext
{
    private const long MostBytes = 256L << 20;

    /// <summary>Reads a document.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="what">What it should be, in words.</param>
    /// <param name="type">What is read of it.</param>
    public static Result<T> Read<T>(string path, string what, JsonTypeInfo<T> type) where T : class =>
        BoundedFile.Read(path, path, MostBytes)
            .Bind(bytes => Read(bytes, new Problem(path, $"it is not {what}", "Give the file that galaxy has written"), type));

    private static Result<T> Read<T>(byte[] bytes, Problem other, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, type) is { } document ? Result.Ok(document) : other;
        }
        catch (JsonException)
        {
            return other;
        }
    }
}
