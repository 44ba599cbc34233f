using System.Text;
using System.Text.Json;
using Galaxy.Generators.Layers;

namespace Galaxy.Generators.Networks;

/// <summary>A spec written back as JSON.</summary>
internal static class SpecText
{
    /// <summary>
    /// The shortest network.json of a network with every default written out: equal networks are equal texts, wherever
    /// their layers stood in the file. All in ASCII.
    /// </summary>
    public static string Canonical(NetworkSpec spec)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
            Write(writer, spec);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, NetworkSpec spec)
    {
        writer.WriteStartObject();
        writer.WriteString("name", spec.Name);
        writer.WriteStartObject("input");
        WriteNumbers(writer, ("height", spec.Input.Height), ("width", spec.Input.Width), ("channels", spec.Input.Channels));
        writer.WriteEndObject();
        writer.WriteStartArray("classes");
        foreach (string name in spec.Classes)
            writer.WriteStringValue(name);
        writer.WriteEndArray();
        writer.WriteStartArray("layers");
        foreach (LayerSpec layer in spec.Layers)
            WriteLayer(writer, layer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteLayer(Utf8JsonWriter writer, LayerSpec layer)
    {
        (string type, (string Name, decimal Value)[] fields) = layer switch
        {
            Conv2dSpec conv => ("conv2d", new (string, decimal)[]
                { ("filters", conv.Filters), ("kernel", conv.Kernel), ("stride", conv.Stride), ("padding", conv.Padding) }),
            BatchNormSpec norm => ("batchNorm", [("momentum", norm.Momentum), ("epsilon", norm.Epsilon)]),
            DropoutSpec dropout => ("dropout", [("rate", dropout.Rate)]),
            AddSpec => ("add", []),
            ReluSpec => ("relu", []),
            LeakyReluSpec leaky => ("leakyRelu", [("slope", leaky.Slope)]),
            MaxPool2dSpec pool => ("maxPool2d", [("size", pool.Size), ("stride", pool.Stride)]),
            AvgPool2dSpec pool => ("avgPool2d", [("size", pool.Size), ("stride", pool.Stride)]),
            GlobalAvgPoolSpec => ("globalAvgPool", []),
            FlattenSpec => ("flatten", []),
            DenseSpec dense => ("dense", [("units", dense.Units)]),
            _ => throw new InvalidOperationException($"{layer.GetType().Name} has no text."),
        };
        writer.WriteStartObject();
        writer.WriteString(LayerTypes.TypeField, type);
        if (layer.Name is not null)
            writer.WriteString(LayerTypes.NameField, layer.Name);
        if (layer is AddSpec add)
            writer.WriteString(LayerTypes.FromField, add.From);
        WriteNumbers(writer, fields);
        writer.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter writer, params (string Name, decimal Value)[] fields)
    {
        foreach ((string name, decimal value) in fields)
            writer.WriteNumber(name, value);
    }
}
