using Galaxy.Pipeline.Export.Onnx;

namespace Galaxy.Pipeline.Export.Layers;

/// <summary>The rectifier.</summary>
internal sealed class ReluExport : LayerExport
{
    public override string Type => "relu";

    public override IEnumerable<NodeProto> Onnx(SpecLayer layer, string input) =>
        [Node("Relu", layer, input)];

    public override PyTorchCode PyTorch(SpecLayer layer) =>
        new PyTorchCode.Function("F.relu(x)");
}
