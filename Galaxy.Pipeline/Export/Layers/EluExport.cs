using Galaxy.Pipeline.Export.Onnx;

namespace Galaxy.Pipeline.Export.Layers;

/// <summary>The exponential linear unit.</summary>
internal sealed class EluExport : LayerExport
{
    public override string Type => "elu";

    public override IEnumerable<NodeProto> Onnx(SpecLayer layer, string input) =>
        [Node("Elu", layer, input).With("alpha", layer.Number("alpha"))];

    public override PyTorchCode PyTorch(SpecLayer layer) =>
        new PyTorchCode.Function($"F.elu(x, {layer.Raw("alpha")})");
}
