using System.Text.Json;
using System.Text.RegularExpressions;
using Galaxy.Pipeline.Files;

namespace Galaxy.Tests.Cli.Serve;

/// <summary>openapi.json, and whether documents are as its schemas say: as far as it uses JSON Schema.</summary>
internal static class OpenApiDocument
{
    public static JsonElement Root { get; } = JsonElement.Parse(EmbeddedFile.Read("openapi.json"));

    /// <summary>What a reference leads to.</summary>
    public static JsonElement Find(string reference) =>
        reference.Split('/').Skip(1).Aggregate(Root, (element, name) => element.GetProperty(name));

    /// <summary>All references in a part of it.</summary>
    public static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.Name == "$ref" ? [property.Value.GetString()!] : References(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };

    /// <summary>Checks a line of an answer.</summary>
    /// <param name="path">What was asked.</param>
    /// <param name="method">How.</param>
    /// <param name="line">The line.</param>
    public static void CheckLine(string path, string method, JsonElement line)
    {
        JsonElement answer = Root.GetProperty("paths").GetProperty(path).GetProperty(method).GetProperty("responses").GetProperty("200");
        if (answer.TryGetProperty("$ref", out JsonElement reference))
            answer = Find(reference.GetString()!);
        Check(answer.GetProperty("content").GetProperty("application/x-ndjson").GetProperty("schema"), line, path);
    }

    /// <summary>Checks a document.</summary>
    /// <param name="schema">The name of its schema.</param>
    /// <param name="document">The document.</param>
    public static void Check(string schema, JsonElement document) => Check(Find($"#/components/schemas/{schema}"), document, schema);

    private static void Check(JsonElement schema, JsonElement value, string place)
    {
        if (schema.TryGetProperty("$ref", out JsonElement reference))
            schema = Find(reference.GetString()!);
        if (schema.TryGetProperty("type", out JsonElement type))
            Assert.True(Types(type).Any(name => Is(name, value)), $"{place} is {value.ValueKind}, not {type}");
        if (schema.TryGetProperty("enum", out JsonElement choices))
            Assert.Contains(value.GetRawText(), choices.EnumerateArray().Select(choice => choice.GetRawText()));
        if (schema.TryGetProperty("const", out JsonElement constant))
            Assert.Equal(constant.GetRawText(), value.GetRawText());
        if (schema.TryGetProperty("oneOf", out JsonElement each))
            Assert.Single(each.EnumerateArray(), one => IsOf(one, value, place));
        if (value.ValueKind == JsonValueKind.Number && schema.TryGetProperty("minimum", out JsonElement least))
            Assert.True(value.GetDouble() >= least.GetDouble(), $"{place} is {value}");
        if (value.ValueKind == JsonValueKind.Number && schema.TryGetProperty("maximum", out JsonElement most))
            Assert.True(value.GetDouble() <= most.GetDouble(), $"{place} is {value}");
        if (value.ValueKind == JsonValueKind.String && schema.TryGetProperty("maxLength", out JsonElement longest))
            Assert.True(value.GetString()!.Length <= longest.GetInt32(), $"{place} is {value}");
        if (schema.TryGetProperty("pattern", out JsonElement pattern))
            Assert.Matches(new Regex(pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)), value.GetString()!);
        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out JsonElement items))
            foreach (JsonElement item in value.EnumerateArray())
                Check(items, item, $"{place}[]");
        if (value.ValueKind == JsonValueKind.Object)
            CheckProperties(schema, value, place);
    }

    private static bool IsOf(JsonElement schema, JsonElement value, string place) => Record.Exception(() => Check(schema, value, place)) is null;

    private static void CheckProperties(JsonElement schema, JsonElement value, string place)
    {
        if (schema.TryGetProperty("required", out JsonElement required))
            Assert.All(required.EnumerateArray(), name => Assert.True(value.TryGetProperty(name.GetString()!, out _), $"{place} lacks {name}"));
        if (!schema.TryGetProperty("properties", out JsonElement properties))
            return;
        foreach (JsonProperty property in value.EnumerateObject())
        {
            bool isKnown = properties.TryGetProperty(property.Name, out JsonElement known);
            Assert.True(isKnown || !schema.TryGetProperty("additionalProperties", out _), $"{place} has {property.Name}, too");
            if (isKnown)
                Check(known, property.Value, $"{place}.{property.Name}");
        }
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(name => name.GetString()!) : [type.GetString()!];

    private static bool Is(string type, JsonElement value) => (type, value.ValueKind) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("null", JsonValueKind.Null)
            or ("number", JsonValueKind.Number) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => value.TryGetInt64(out _),
        _ => false,
    };
}
