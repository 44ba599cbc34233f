using System.Text.Json;

namespace Galaxy.Pipeline.Models;

/// <summary>Says where two canonical specs differ.</summary>
internal static class SpecDifference
{
    /// <summary>
    /// The first difference in words, null if the specs are equal: <c>layer 4: conv2d filters is 16 in the model, 32 in the network</c>.
    /// </summary>
    /// <param name="model">The model's spec; any text, since it comes from a file.</param>
    /// <param name="network">The network's.</param>
    public static string? Of(string model, string network)
    {
        if (string.Equals(model, network, StringComparison.Ordinal))
            return null;
        try
        {
            using JsonDocument ours = JsonDocument.Parse(network);
            using JsonDocument theirs = JsonDocument.Parse(model);
            return OfRoots(theirs.RootElement, ours.RootElement) ?? "its spec is written differently";
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return "its spec cannot be read";
        }
    }

    private static string? OfRoots(JsonElement model, JsonElement network)
    {
        if (model.ValueKind != JsonValueKind.Object)
            return "its spec is not an object";
        return OfFields("the input's ", Field(model, "input"), Field(network, "input"))
            ?? OfTexts("classes are ", Field(model, "classes"), Field(network, "classes"))
            ?? OfLayers(Items(Field(model, "layers")), Items(Field(network, "layers")))
            ?? OfTexts("the name is ", Field(model, "name"), Field(network, "name"));
    }

    private static string? OfLayers(JsonElement[] model, JsonElement[] network)
    {
        for (int index = 0; index < Math.Min(model.Length, network.Length); index++)
        {
            string layer = $"layer {index + 1}";
            string? difference = OfTexts($"{layer} is ", Field(model[index], "type"), Field(network[index], "type"))
                ?? OfFields($"{layer}: {Field(network[index], "type")} ", model[index], network[index]);
            if (difference is not null)
                return difference;
        }

        return model.Length == network.Length ? null : $"there are {model.Length} layers in the model, {network.Length} in the network";
    }

    private static string? OfFields(string where, JsonElement model, JsonElement network) =>
        Names(network).Union(Names(model), StringComparer.Ordinal)
            .Select(name => OfTexts($"{where}{name} is ", Field(model, name), Field(network, name)))
            .FirstOrDefault(difference => difference is not null);

    private static string? OfTexts(string what, JsonElement model, JsonElement network) => JsonElement.DeepEquals(model, network)
        ? null
        : $"{what}{Text(model)} in the model, {Text(network)} in the network";

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
        element.ValueKind == JsonValueKind.Object ? [.. element.EnumerateObject().Select(property => property.Name)] : [];
}
