using Galaxy.Pipeline.Export.Onnx;

namespace Galaxy.Pipeline.Export.Layers;

/// <summary>The convolution.</summary>
internal sealed class Conv2dExport : LayerExport
{
    public override string Type => "conv2d";

    public override IEnumerable<NodeProto> Onnx(SpecLayer layer, string input) =>
        [OnnxWindow.Sized(Node("Conv", layer, input, "weight", "bias"), layer, "kernel").WithRepeated("pads", layer.Whole("padding"), 4)];

    public override PyTorchCode PyTorch(SpecLayer layer) =>
        new PyTorchCode.Module(PyTorchWindow.Conv(layer, layer.Whole("filters"), groups: 1));
}
