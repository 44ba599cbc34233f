using System.Runtime.InteropServices;

namespace Galaxy.Peers;

/// <summary>A network as an ONNX file. Numbers in the code are the field numbers of onnx.proto.</summary>
internal static class OnnxModel
{
    public const string Input = "images";

    private const int FloatElement = 1;
    private const int IrVersion = 8;
    private const int OperatorSet = 17;

    /// <summary>A ModelProto: images [batch, channels, height, width] to logits [batch, classes].</summary>
    public static byte[] Of(NetworkInfo network, IReadOnlyDictionary<string, float[]> parameters) => new ProtobufMessage()
        .Integer(1, IrVersion)
        .Message(7, Graph(network, parameters))
        .Message(8, new ProtobufMessage().Integer(2, OperatorSet))
        .ToArray();

    private static ProtobufMessage Graph(NetworkInfo network, IReadOnlyDictionary<string, float[]> parameters)
    {
        ProtobufMessage graph = new();
        string last = Input;
        foreach (SpecLayer layer in SpecLayer.Of(network))
        {
            if (OnnxLayers.NodeOf(layer, last) is not { } node)
                continue;
            graph.Message(1, node.ToMessage());
            last = layer.Name;
        }

        graph.Text(2, network.Name);
        foreach (ParameterInfo parameter in network.Parameters)
            graph.Message(5, Tensor(parameter, parameters[parameter.Name]));
        Shape image = network.Input;
        return graph
            .Message(11, Value(Input, image.Channels, image.Height, image.Width))
            .Message(12, Value(last, network.Classes.Length));
    }

    /// <summary>A TensorProto.</summary>
    private static ProtobufMessage Tensor(ParameterInfo parameter, float[] values)
    {
        ProtobufMessage tensor = new();
        foreach (int size in parameter.Shape)
            tensor.Integer(1, size);
        return tensor.Integer(2, FloatElement).Text(8, parameter.Name).Bytes(9, MemoryMarshal.AsBytes<float>(values));
    }

    /// <summary>A ValueInfoProto of floats, [batch, sizes…].</summary>
    private static ProtobufMessage Value(string name, params ReadOnlySpan<int> sizes)
    {
        ProtobufMessage shape = new ProtobufMessage().Message(1, new ProtobufMessage().Text(2, "batch"));
        foreach (int size in sizes)
            shape.Message(1, new ProtobufMessage().Integer(1, size));
        ProtobufMessage tensor = new ProtobufMessage().Integer(1, FloatElement).Message(2, shape);
        return new ProtobufMessage().Text(1, name).Message(2, new ProtobufMessage().Message(1, tensor));
    }
}
