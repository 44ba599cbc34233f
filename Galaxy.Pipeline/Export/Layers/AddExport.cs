using Galaxy.Pipeline.Export.Onnx;

namespace Galaxy.Pipeline.Export.Layers;

/// <summary>The sum with an earlier layer.</summary>
internal sealed class AddExport : LayerExport
{
    public override string Type => "add";

    public override IEnumerable<NodeProto> Onnx(SpecLayer layer, string input) =>
        [OnnxNode.Of("Add", layer.Name, input, OnnxNode.Output(layer.Text("from")))];

    public override PyTorchCode PyTorch(SpecLayer layer) =>
        new PyTorchCode.Sum(layer.Text("from"));
}
