using Galaxy.Pipeline.Export.Onnx;

namespace Galaxy.Pipeline.Export.Layers;

/// <summary>Max pooling.</summary>
internal sealed class MaxPool2dExport : LayerExport
{
    public override string Type => "maxPool2d";

    public override IEnumerable<NodeProto> Onnx(SpecLayer layer, string input) =>
        [OnnxWindow.Sized(Node("MaxPool", layer, input), layer, "size")];

    public override PyTorchCode PyTorch(SpecLayer layer) =>
        new PyTorchCode.Function($"F.max_pool2d(x, {layer.Whole("size")}, {layer.Whole("stride")})");
}
