using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Galaxy.Kernels.Contract;

namespace Galaxy.Tests.Harness;

/// <summary>A network for a test, layer by layer: <c>Net.Input(8, 8, 3).Conv(16, 3).Relu().MaxPool(2).Flatten().Dense(2)</c>.</summary>
/// <param name="Name">The network's name.</param>
/// <param name="Image">The shape of its images.</param>
/// <param name="Classes">The names of its classes.</param>
/// <param name="Layers">From the image on.</param>
public sealed record Net(string Name, Shape Image, ImmutableArray<string> Classes, ImmutableArray<NetLayer> Layers)
{
    /// <summary>A network of two classes that has no layers yet.</summary>
    public static Net Input(int height, int width, int channels) => new("Tiny", new Shape(height, width, channels), ["smooth", "spiral"], []);

    /// <summary>The network of a network.json.</summary>
    public static Net Parse(string json)
    {
        JsonNode file = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!;
        JsonNode input = file["input"]!;
        return new Net(
            (string)file["name"]!,
            new Shape((int)input["height"]!, (int)input["width"]!, (int)input["channels"]!),
            [.. file["classes"]!.AsArray().Select(name => (string)name!)],
            [.. file["layers"]!.AsArray().Select(layer => Parse(layer!.AsObject()))]);
    }

    /// <summary>The network with one more layer, of any type.</summary>
    public Net Layer(string type, params ReadOnlySpan<(string Name, object Value)> fields) => Add(NetLayer.Of(type, fields));

    /// <summary>The network with more layers.</summary>
    public Net Add(params ReadOnlySpan<NetLayer> layers) => this with { Layers = [.. Layers, .. layers] };

    /// <summary>The network with a name for its last layer.</summary>
    public Net Named(string name) => this with { Layers = Layers.SetItem(Layers.Length - 1, Layers[^1].With("name", name)) };

    /// <summary>Its network.json, the layers in the fourth line.</summary>
    public string Json() => $$"""
        { "name": {{JsonSerializer.Serialize(Name)}},
          "input": { "height": {{Image.Height}}, "width": {{Image.Width}}, "channels": {{Image.Channels}} },
          "classes": {{JsonSerializer.Serialize(Classes)}},
          "layers": [{{string.Join(", ", Layers.Select(Json))}}] }
        """;

    public override string ToString() => $"{Image} {string.Join(' ', Layers)}";

    private static string Json(NetLayer layer) =>
        $$"""{ "type": "{{layer.Type}}"{{string.Concat(layer.Fields.Select(field => $", \"{field.Name}\": {JsonSerializer.Serialize(field.Value)}"))}} }""";

    private static NetLayer Parse(JsonObject layer) => new(
        (string)layer["type"]!,
        [.. layer.Where(field => field.Key != "type").Select(field => (field.Key, Value(field.Value!)))]);

    private static object Value(JsonNode value) => value.GetValueKind() == JsonValueKind.String ? (string)value! : (decimal)value;
}
