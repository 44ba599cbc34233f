using System.Text.Json;

namespace Galaxy.Pipeline.Models;

/// <summary>Says where two canonical specs differ.</summary>
internal static class SpecDifference
{
    /// <summary>
    /// Checks that the specs are equal; else the first difference in words: <c>layer 4: conv2d filters is 16 in the model, 32 in the network</c>.
    /// </summary>
    /// <param name="model">The model's spec; any text, since it comes from a file.</param>
    /// <param name="network">The network's.</param>
    /// <param name="refuse">The problem, for a difference in words.</param>
    public static Result<Unit> Check(string model, string network, Func<string, Problem> refuse) =>
        string.Equals(model, network, StringComparison.Ordinal)
            ? Result.Done
            : First(model, network, (theirs, ours) => OfRoots(theirs, ours).Append("its spec is written differently"), refuse);

    /// <summary>Checks that inputs and all layers but the last are equal: then the weights of one body mean the same in the other.</summary>
    public static Result<Unit> CheckBody(string model, string network, Func<string, Problem> refuse) => First(model, network, OfBodies, refuse);

    private static Result<Unit> First(
        string model, string network, Func<JsonElement, JsonElement, IEnumerable<string>> differences, Func<string, Problem> refuse)
    {
        try
        {
            using JsonDocument ours = JsonDocument.Parse(network);
            using JsonDocument theirs = JsonDocument.Parse(model);
            return Problems.First(differences(theirs.RootElement, ours.RootElement), refuse);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return refuse("its spec cannot be read");
        }
    }

    private static IEnumerable<string> OfRoots(JsonElement model, JsonElement network) => model.ValueKind == JsonValueKind.Object
        ? OfFields("the input's ", Field(model, "input"), Field(network, "input"))
            .Concat(OfTexts("classes are ", Field(model, "classes"), Field(network, "classes")))
            .Concat(OfLayers(Items(Field(model, "layers")), Items(Field(network, "layers"))))
            .Concat(OfTexts("the name is ", Field(model, "name"), Field(network, "name")))
        : ["its spec is not an object"];

    private static IEnumerable<string> OfBodies(JsonElement model, JsonElement network) =>
        OfFields("the input's ", Field(model, "input"), Field(network, "input"))
            .Concat(OfLayers(Body(model), Body(network)));

    private static JsonElement[] Body(JsonElement spec) => Items(Field(spec, "layers")) is [.. var body, _] ? body : [];

    private static IEnumerable<string> OfLayers(JsonElement[] model, JsonElement[] network)
    {
        IEnumerable<string> differences = model.Zip(network).SelectMany((pair, index) => OfLayer($"layer {index + 1}", pair.First, pair.Second));
        return model.Length == network.Length
            ? differences
            : differences.Append($"there are {model.Length} layers in the model, {network.Length} in the network");
    }

    private static IEnumerable<string> OfLayer(string layer, JsonElement model, JsonElement network) =>
        OfTexts($"{layer} is ", Field(model, "type"), Field(network, "type"))
            .Concat(OfFields($"{layer}: {Field(network, "type")} ", model, network));

    private static IEnumerable<string> OfFields(string where, JsonElement model, JsonElement network) =>
        Names(network).Union(Names(model), StringComparer.Ordinal)
            .SelectMany(name => OfTexts($"{where}{name} is ", Field(model, name), Field(network, name)));

    private static IEnumerable<string> OfTexts(string what, JsonElement model, JsonElement network)
    {
        if (!JsonElement.DeepEquals(model, network))
            yield return $"{what}{Text(model)} in the model, {Text(network)} in the network";
    }

    private static string Text(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Undefined => "missing",
        JsonValueKind.String => $"'{element.GetString()}'",
        JsonValueKind.Array => string.Join(", ", Items(element).Select(Text)),
        _ => element.GetRawText(),
    };

    private static JsonElement Field(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? value : default;

    private static JsonElement[] Items(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? [.. element.EnumerateArray()] : [];

    private static IEnumerable<string> Names(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject().Select(property => property.Name) : [];
}
