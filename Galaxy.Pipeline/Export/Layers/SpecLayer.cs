using System.Collections.Immutable;
using System.Text.Json;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Networks;
using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Export.Layers;

/// <summary>A layer as its network's spec says it, in which every default is written out.</summary>
/// <param name="Name">As in the names of its weights: <c>conv1</c>.</param>
/// <param name="Type">Its type in network.json.</param>
/// <param name="Input">Shape in.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record SpecLayer(string Name, string Type, Shape Input, JsonElement Fields)
{
    /// <summary>
    /// Whether its input is a map in the programs that are exported to, not a vector. Galaxy's dense layers take a map of one pixel as it is;
    /// those of other programs want it flattened.
    /// </summary>
    public required bool TakesMap { get; init; }

    /// <summary>The layers of a network in order.</summary>
    public static ImmutableArray<SpecLayer> Of(NetworkInfo network)
    {
        NetworkSpec spec = SpecReader.Read(network.Spec, network.Name).Spec
            ?? throw new InvalidOperationException($"{network.Name} has a spec with mistakes.");
        using JsonDocument json = JsonDocument.Parse(network.Spec);
        List<SpecLayer> layers = [];
        bool isMap = true;
        foreach ((Layer layer, LayerInfo info, JsonElement fields)
            in spec.Layers.Zip(network.Layers, json.RootElement.GetProperty("layers").Clone().EnumerateArray()))
        {
            layers.Add(new SpecLayer(info.Name, fields.GetProperty("type").GetString()!, info.Input, fields) { TakesMap = isMap });
            isMap &= !layer.GivesVector;
        }

        return [.. layers];
    }

    /// <summary>Whether it has a field that may be left out.</summary>
    public bool Has(string field) => Fields.TryGetProperty(field, out _);

    /// <summary>A field that is a whole number.</summary>
    public int Whole(string field) => Fields.GetProperty(field).GetInt32();

    /// <summary>A field that is a number.</summary>
    public double Number(string field) => Fields.GetProperty(field).GetDouble();

    /// <summary>A field that is a text.</summary>
    public string Text(string field) => Fields.GetProperty(field).GetString()!;

    /// <summary>A field as it stands in the spec, a number in digits.</summary>
    public string Raw(string field) => Fields.GetProperty(field).GetRawText();
}
