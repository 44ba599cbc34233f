using System.Text.Json;

namespace Galaxy.Peers;

/// <summary>A layer of a network's spec, in which every default is written out, with its name.</summary>
/// <param name="Name">As in the names of weights: <c>conv1</c>.</param>
internal sealed record SpecLayer(string Name, string Type, JsonElement Fields)
{
    private const string Flatten = "flatten";

    /// <summary>The layers of a network in order. Our dense layers take a map of one pixel as it is; theirs need a flatten, which is added.</summary>
    public static IEnumerable<SpecLayer> Of(NetworkInfo network)
    {
        using JsonDocument spec = JsonDocument.Parse(network.Spec);
        bool isFlat = false;
        foreach ((JsonElement fields, LayerInfo info) in spec.RootElement.GetProperty("layers").Clone().EnumerateArray().Zip(network.Layers))
        {
            SpecLayer layer = new(info.Name, fields.GetProperty("type").GetString()!, fields);
            if (layer.Type == "dense" && !isFlat)
                yield return new SpecLayer(Flatten, Flatten, fields);
            isFlat |= layer.Type is Flatten or "dense";
            yield return layer;
        }
    }

    public int Integer(string field) => Fields.GetProperty(field).GetInt32();

    public double Number(string field) => Fields.GetProperty(field).GetDouble();

    /// <summary>The name of the layer's parameter tensor.</summary>
    public string Parameter(string suffix) => $"{Name}.{suffix}";
}
