using Galaxy.Pipeline.Export.Onnx;

namespace Galaxy.Pipeline.Export.Layers;

/// <summary>The convolution of each channel by itself: a grouped one with a group per channel.</summary>
internal sealed class DepthwiseConv2dExport : LayerExport
{
    public override string Type => "depthwiseConv2d";

    public override IEnumerable<NodeProto> Onnx(SpecLayer layer, string input) =>
        [
        OnnxWindow.Sized(Node("Conv", layer, input, "weight", "bias"), layer, "kernel")
            .WithRepeated("pads", layer.Whole("padding"), 4)
            .With("group", layer.Input.Channels),
    ];

    public override PyTorchCode PyTorch(SpecLayer layer) =>
        new PyTorchCode.Module(PyTorchWindow.Conv(layer, layer.Input.Channels, groups: layer.Input.Channels));
}
