using Galaxy.Pipeline.Export.Onnx;

namespace Galaxy.Pipeline.Export.Layers;

/// <summary>Dropout, which does nothing outside training.</summary>
internal sealed class DropoutExport : LayerExport
{
    public override string Type => "dropout";

    public override IEnumerable<NodeProto> Onnx(SpecLayer layer, string input) =>
        [Node("Identity", layer, input)];

    public override PyTorchCode PyTorch(SpecLayer layer) =>
        new PyTorchCode.Function($"F.dropout(x, {layer.Raw("rate")}, self.training)");
}
