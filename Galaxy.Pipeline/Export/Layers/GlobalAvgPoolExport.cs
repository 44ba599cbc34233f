using Galaxy.Pipeline.Export.Onnx;

namespace Galaxy.Pipeline.Export.Layers;

/// <summary>Average pooling of the whole map.</summary>
internal sealed class GlobalAvgPoolExport : LayerExport
{
    public override string Type => "globalAvgPool";

    public override IEnumerable<NodeProto> Onnx(SpecLayer layer, string input) =>
        [Node("GlobalAveragePool", layer, input)];

    public override PyTorchCode PyTorch(SpecLayer layer) =>
        new PyTorchCode.Function("x.mean((2, 3), keepdim=True)");
}
