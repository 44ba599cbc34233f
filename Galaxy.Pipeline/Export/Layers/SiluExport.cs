using Galaxy.Pipeline.Export.Onnx;

namespace Galaxy.Pipeline.Export.Layers;

/// <summary>The sigmoid linear unit, for which operator set 17 has no operator of its own.</summary>
internal sealed class SiluExport : LayerExport
{
    public override string Type => "silu";

    public override IEnumerable<NodeProto> Onnx(SpecLayer layer, string input) =>
        [OnnxNode.Of("Sigmoid", Sigmoid(layer), input), OnnxNode.Of("Mul", layer.Name, input, OnnxNode.Output(Sigmoid(layer)))];

    public override PyTorchCode PyTorch(SpecLayer layer) =>
        new PyTorchCode.Function("F.silu(x)");

    private static string Sigmoid(SpecLayer layer) => $"{layer.Name}.sigmoid";
}
