using System.Text.Json;

namespace Galaxy.Peers;

/// <summary>A layer of a network's spec, in which every default is written out, with its name.</summary>
/// <param name="Name">As in the names of weights: <c>conv1</c>.</param>
internal sealed record SpecLayer(string Name, string Type, JsonElement Fields)
{
    /// <summary>The layers of a network in order.</summary>
    public static IEnumerable<SpecLayer> Of(NetworkInfo network) =>
        JsonDocument.Parse(network.Spec).RootElement.GetProperty("layers").EnumerateArray()
            .Zip(network.Layers, (fields, layer) => new SpecLayer(layer.Name, fields.GetProperty("type").GetString()!, fields));

    public int Integer(string field) => Fields.GetProperty(field).GetInt32();

    public double Number(string field) => Fields.GetProperty(field).GetDouble();

    /// <summary>The name of the layer's parameter tensor.</summary>
    public string Parameter(string suffix) => $"{Name}.{suffix}";
}
