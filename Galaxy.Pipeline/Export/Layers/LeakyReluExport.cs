using Galaxy.Pipeline.Export.Onnx;

namespace Galaxy.Pipeline.Export.Layers;

/// <summary>The leaky rectifier.</summary>
internal sealed class LeakyReluExport : LayerExport
{
    public override string Type => "leakyRelu";

    public override IEnumerable<NodeProto> Onnx(SpecLayer layer, string input) =>
        [Node("LeakyRelu", layer, input).With("alpha", layer.Number("slope"))];

    public override PyTorchCode PyTorch(SpecLayer layer) =>
        new PyTorchCode.Function($"F.leaky_relu(x, {layer.Raw("slope")})");
}
