using CsCheck;
using Galaxy.Kernels.Contract;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Layers.DepthwiseConv2d;

/// <summary>out[y, x, c] = bias[c] + Σ weight[c, 0, i, j] · in[y·stride − padding + i, x·stride − padding + j, c].</summary>
internal sealed class DepthwiseConv2dReference : WindowReferenceLayer
{
    public override string Type => "depthwiseConv2d";

    public override string Prefix => "depthwise";

    public override IEnumerable<Net> Examples =>
    [
        Image.Layer(Type, ("kernel", 3), ("padding", 1)).Relu().MaxPool(2),
        Image.Conv(17, 3).Layer(Type, ("kernel", 2), ("stride", 3), ("padding", 1)).LeakyRelu(0.2),
        Image.Conv(16, 3, stride: 2).Layer(Type, ("kernel", 3), ("padding", 1)).MaxPool(2),
        Image.Conv(3, 2).Layer(Type, ("kernel", 5), ("padding", 2)).Layer(Type, ("kernel", 1), ("stride", 2)),
    ];

    public override IEnumerable<string> Kernels =>
    [
        "Depthwise1Forward(", "Depthwise1OutputGradient(", "Depthwise1WeightGradient(", "Depthwise1InputGradient(", "Depthwise1InputGradientPhase",
        "Depthwise1ForwardRow16<Floats16>(", "Depthwise1WeightGradientRow16<Floats16>(", "Depthwise1InputGradientRow16<Floats16>(",
    ];

    public override IEnumerable<(Net Net, string Hint)> Snapshots
    {
        get
        {
            Net net = Image.Conv(24, 1).Layer(Type, ("kernel", 3), ("padding", 1)).Relu().Flatten().Dense(2);
            return [(net, "Depthwise1.Forward"), (net, "Depthwise1.OutputGradient"), (net, "Depthwise1.WeightGradient"), (net, "Depthwise1.InputGradient")];
        }
    }

    public override Shape Output(NetLayer layer, Shape input) => Slide(layer, input);

    public override IEnumerable<(string Name, int[] Shape)> Parameters(NetLayer layer, Shape input) =>
        [("weight", [input.Channels, 1, layer.Whole("kernel"), layer.Whole("kernel")]), ("bias", [input.Channels])];

    public override RandomLayer? Random(RandomPlace place) => place.IsFlat || place.Shape.Orientations > 1 ? null : new RandomLayer(
        Weight: 3,
        from padding in Gen.Int[0, 3]
        from kernel in Gen.Int[1, Math.Min(7, Math.Min(place.Shape.Height, place.Shape.Width) + 2 * padding)]
        from stride in Gen.Int[1, 3]
        select NetLayer.Of(Type, ("kernel", kernel), ("stride", stride), ("padding", padding)));

    /// <summary>A channel has one square.</summary>
    protected override IEnumerable<(int Square, int InputChannel)> Squares(PlacedLayer layer, int outputChannel) => [(outputChannel, outputChannel)];
}
