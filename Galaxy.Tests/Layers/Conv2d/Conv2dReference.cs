using CsCheck;
using Galaxy.Kernels.Contract;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Layers.Conv2d;

/// <summary>out[y, x, f] = bias[f] + Σ weight[f, c, i, j] · in[y·stride − padding + i, x·stride − padding + j, c].</summary>
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
    ];

    public override IEnumerable<string> Kernels =>
    [
        "Conv1ForwardTiles", "Conv1ForwardWindows", "Conv2ForwardPatches", "Conv1OutputGradient(", "Conv1WeightGradient(", "Conv2WeightGradientPatches",
        "Conv2InputGradientPhase", "Conv2InputGradientPatches",
        "Conv1ForwardWideTiles8x16(", "Conv2ForwardPatches<Floats16>(", "Conv2ForwardWideProducts", "Conv2ForwardOutputs16<Floats16>(",
        "Conv2InputGradientOutputs16<Floats16>(", "Conv2InputGradientPatches<Floats16>(", "Conv1WeightGradientWideChannel",
        "Conv2WeightGradientPatches<Floats16>(", "Conv2WeightGradientWideSums", "Conv2WeightGradientOutputTiles<Floats16>(",
    ];

    public override Shape Output(NetLayer layer, Shape input) => Slide(layer, input) with { Channels = layer.Whole("filters") };

    public override IEnumerable<(string Name, int[] Shape)> Parameters(NetLayer layer, Shape input) =>
    [
        ("weight", [layer.Whole("filters"), input.Channels, layer.Whole("kernel"), layer.Whole("kernel")]),
        ("bias", [layer.Whole("filters")]),
    ];

    public override RandomLayer? Random(RandomPlace place) => place.IsFlat ? null : new RandomLayer(
        Weight: 6,
        from filters in RandomPlace.Channels
        from padding in Gen.Int[0, 3]
        from kernel in Gen.Int[1, Math.Min(7, Math.Min(place.Shape.Height, place.Shape.Width) + 2 * padding)]
        from stride in Gen.Int[1, 3]
        select NetLayer.Of(Type, ("filters", filters), ("kernel", kernel), ("stride", stride), ("padding", padding)));

    /// <summary>A filter has a square for each channel of the input.</summary>
    protected override IEnumerable<(int Square, int InputChannel)> Squares(int inputChannels, int outputChannel) =>
        Enumerable.Range(0, inputChannels).Select(channel => (outputChannel * inputChannels + channel, channel));
}
