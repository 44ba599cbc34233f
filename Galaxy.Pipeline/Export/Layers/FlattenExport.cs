using Galaxy.Pipeline.Export.Onnx;

namespace Galaxy.Pipeline.Export.Layers;

/// <summary>From a map to a vector, in the order channels, rows, columns.</summary>
internal sealed class FlattenExport : LayerExport
{
    public override string Type => "flatten";

    public override IEnumerable<NodeProto> Onnx(SpecLayer layer, string input) =>
        [Node("Flatten", layer, input).With("axis", 1)];

    public override PyTorchCode PyTorch(SpecLayer layer) =>
        new PyTorchCode.Function("x.flatten(1)");
}
