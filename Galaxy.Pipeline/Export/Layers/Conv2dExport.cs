using Galaxy.Kernels.Safetensors;
using Galaxy.Pipeline.Export.Onnx;

namespace Galaxy.Pipeline.Export.Layers;

/// <summary>The convolution. Tied filters are written out in ONNX; in PyTorch a module ties them.</summary>
internal sealed class Conv2dExport : LayerExport
{
    private const string TiedModule = """"
        class TiedConv2d(nn.Conv2d):
            """A convolution with each filter in the eight orientations of a square, which are neighboring channels of its output."""

            def __init__(self, channels, filters, kernel, orientations, **window):
                super().__init__(channels, filters, kernel, **window)
                self.orientations = orientations  # 8 if neighboring channels of the input are orientations too, else 1

            def forward(self, x):
                return F.conv2d(x, self.oriented(), self.bias.repeat_interleave(8), self.stride, self.padding)

            def oriented(self):
                filters = []
                for turn in range(8):  # quarter turns counterclockwise, from 4 on of a mirror image
                    weight = torch.rot90(self.weight.flip(3) if turn > 3 else self.weight, turn % 4, (2, 3))
                    if self.orientations == 8:
                        weight = weight.unflatten(1, (-1, 8))[:, :, [undo(turn, seen) for seen in range(8)]].flatten(1, 2)
                    filters.append(weight)
                return torch.stack(filters, 1).flatten(0, 1)


        def undo(turn, seen):
            """The orientation that turn makes the one that is seen."""
            return seen // 4 * 4 + (seen - turn) % 4 if turn < 4 else 4 - seen // 4 * 4 + (turn - seen) % 4
        """";

    public override string Type => "conv2d";

    public override IEnumerable<NodeProto> Onnx(SpecLayer layer, string input) =>
        [OnnxWindow.Sized(Node("Conv", layer, input, "weight", "bias"), layer, "kernel").WithRepeated("pads", layer.Whole("padding"), 4)];

    public override FloatTensor Onnx(SpecLayer layer, FloatTensor tensor) => (IsTied(layer), tensor.Shape.Length) switch
    {
        (false, _) => tensor,
        (true, 1) => OrientedTensor.Repeated(tensor),
        _ => OrientedTensor.Filters(tensor, layer.Input.Orientations),
    };

    public override PyTorchCode PyTorch(SpecLayer layer) => IsTied(layer)
        ? new PyTorchCode.Module(PyTorchWindow.TiedConv(layer)) { Definition = TiedModule }
        : new PyTorchCode.Module(PyTorchWindow.Conv(layer, layer.Whole("filters"), groups: 1));

    private static bool IsTied(SpecLayer layer) => layer.Has("symmetry");
}
