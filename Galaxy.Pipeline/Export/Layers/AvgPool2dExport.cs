using Galaxy.Pipeline.Export.Onnx;

namespace Galaxy.Pipeline.Export.Layers;

/// <summary>Average pooling.</summary>
internal sealed class AvgPool2dExport : LayerExport
{
    public override string Type => "avgPool2d";

    public override IEnumerable<NodeProto> Onnx(SpecLayer layer, string input) =>
        [OnnxWindow.Sized(Node("AveragePool", layer, input), layer, "size")];

    public override PyTorchCode PyTorch(SpecLayer layer) =>
        new PyTorchCode.Function($"F.avg_pool2d(x, {layer.Whole("size")}, {layer.Whole("stride")})");
}
