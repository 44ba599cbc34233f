using CsCheck;
using Galaxy.Kernels.Contract;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Layers.Conv2d;

/// <summary>
/// out[y, x, f] = bias[f] + Σ weight[f, c, i, j] · in[y·stride − padding + i, x·stride − padding + j, c]. With symmetry, output 8·f + g is that
/// of filter f in orientation g, which reads orientation h of the input through what the filter has for g⁻¹h.
/// </summary>
internal sealed class Conv2dReference : WindowReferenceLayer
{
    public override string Type => "conv2d";

    public override string Prefix => "conv";

    public override IEnumerable<Net> Examples =>
    [
        Image.Conv(3, 3, padding: 1).Relu().MaxPool(2),
        Image.Conv(2, 3, stride: 2, padding: 1).MaxPool(3, stride: 1),
        Image.Relu().Conv(2, 1, stride: 3, padding: 2).Relu(),
        Image.Conv(2, 2).Conv(2, 5, stride: 2, padding: 2),
        Image.Conv(10, 3, stride: 2, padding: 1).Conv(18, 2),
        Image.Conv(5, 1).Conv(4, 5, stride: 3, padding: 2),
        Square.TiedConv(1, 3).Layer("elu").TiedConv(1, 2).GlobalAvgPool(),
        Square.TiedConv(1, 2, padding: 1).TiedConv(3, 3, stride: 2).Layer("elu").GlobalAvgPool(),
        Square.TiedConv(2, 3, padding: 1).BatchNorm().Layer("elu").AvgPool(2).TiedConv(1, 1),
    ];

    public override IEnumerable<(Net Net, string Hint)> Snapshots
    {
        get
        {
            Net convs = Square.TiedConv(2, 3, padding: 1).BatchNorm().Relu().TiedConv(1, 3);
            Net net = convs.Layer("orientationPool").Flatten().Dense(2) with { Name = "Tied" };
            return [(net, "Info"), (net, "Addresses"), (net, "Kernels"), (net, "Conv1.Norm")];
        }
    }

    public override IEnumerable<string> Kernels =>
    [
        "Conv1ForwardTiles", "Conv1ForwardWindows", "Conv2ForwardPatches", "Conv1OutputGradient(", "Conv1WeightGradient(", "Conv2WeightGradientPatches",
        "Conv2InputGradientPhase", "Conv2InputGradientPatches",
        "Conv1ForwardWideTiles8x16(", "Conv2ForwardPatches<Floats16>(", "Conv2ForwardWideProducts", "Conv2ForwardOutputs16<Floats16>(",
        "Conv2InputGradientOutputs16<Floats16>(", "Conv2InputGradientPatches<Floats16>(", "Conv1WeightGradientWideChannel",
        "Conv2WeightGradientPatches<Floats16>(", "Conv2WeightGradientWideSums", "Conv2WeightGradientOutputTiles<Floats16>(",
    ];

    public override Shape Output(NetLayer layer, Shape input)
    {
        int orientations = IsTied(layer) ? Orientation.All.Length : 1;
        return Slide(layer, input) with { Channels = layer.Whole("filters") * orientations, Orientations = orientations };
    }

    public override IEnumerable<(string Name, int[] Shape)> Parameters(NetLayer layer, Shape input) =>
    [
        ("weight", [layer.Whole("filters"), input.Channels, layer.Whole("kernel"), layer.Whole("kernel")]),
        ("bias", [layer.Whole("filters")]),
    ];

    public override RandomLayer? Random(RandomPlace place) => place.IsFlat ? null : new RandomLayer(
        Weight: 6,
        from isTied in place.Shape.Orientations > 1 ? Gen.Const(true) : place.MayBeTied ? Gen.Bool : Gen.Const(false)
        from filters in isTied ? Gen.Int[1, 4] : RandomPlace.Channels
        from padding in Gen.Int[0, 3]
        from kernel in Gen.Int[1, Math.Min(7, Math.Min(place.Shape.Height, place.Shape.Width) + 2 * padding)]
        from stride in place.Strides(isTied, kernel, padding)
        let plain = NetLayer.Of(Type, ("filters", filters), ("kernel", kernel), ("stride", stride), ("padding", padding))
        select isTied ? plain.With("symmetry", "d4") : plain);

    /// <summary>A filter has a square for each channel of the input.</summary>
    protected override IEnumerable<(int Square, int InputChannel)> Squares(PlacedLayer layer, int outputChannel)
    {
        (int channels, int orientations) = (layer.Input.Channels, layer.Input.Orientations);
        int filter = outputChannel / layer.Output.Orientations;
        Orientation own = Orientation.All[outputChannel % layer.Output.Orientations];
        return Enumerable.Range(0, channels).Select(channel =>
        {
            int group = channel / orientations * orientations;
            int inFilter = orientations == 1 ? channel : group + own.Undo(Orientation.All[channel - group]).Index;
            return (filter * channels + inFilter, channel);
        });
    }

    protected override int[] Taps(PlacedLayer layer, int outputChannel) => IsTied(layer.Layer)
        ? Orientation.All[outputChannel % Orientation.All.Length].Of(base.Taps(layer, outputChannel))
        : base.Taps(layer, outputChannel);

    private static bool IsTied(NetLayer layer) => layer.Text("symmetry") == "d4";
}
