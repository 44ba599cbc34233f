using CsCheck;
using Galaxy.Kernels.Contract;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Layers.Conv2d;

/// <summary>out[y, x, f] = bias[f] + Σ weight[f, c, i, j] · in[y·stride − padding + i, x·stride − padding + j, c].</summary>
internal sealed class Conv2dReference : SampleReferenceLayer
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

    public override Shape Output(NetLayer layer, Shape input) => new(Slide(layer, input.Height), Slide(layer, input.Width), layer.Whole("filters"));

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

    protected override Map Output(PlacedLayer layer, Map input)
    {
        Map output = Map.Of(layer.Output);
        (double[] weights, double[] biases) = (layer["weight"].Values, layer["bias"].Values);
        for (int index = 0; index < output.Values.Length; index++)
            output.Values[index] = biases[index % biases.Length];
        ForEachProduct(layer.Layer, input, output, (weight, from, to) => output.Values[to] += weights[weight] * input.Values[from]);
        return output;
    }

    protected override Map InputGradient(PlacedLayer layer, Map input, Map outputGradient)
    {
        Map inputGradient = input.Zeros();
        (Tensor weights, Tensor biases) = (layer["weight"], layer["bias"]);
        for (int index = 0; index < outputGradient.Values.Length; index++)
            biases.Gradient[index % biases.Values.Length] += outputGradient.Values[index];
        ForEachProduct(layer.Layer, input, outputGradient, (weight, from, to) =>
        {
            weights.Gradient[weight] += input.Values[from] * outputGradient.Values[to];
            inputGradient.Values[from] += weights.Values[weight] * outputGradient.Values[to];
        });
        return inputGradient;
    }

    /// <summary>
    /// Calls with the indices of weight, input and output of every product that an output is the sum of. The zeros around
    /// the input add nothing.
    /// </summary>
    private static void ForEachProduct(NetLayer layer, Map input, Map output, Action<int, int, int> visit)
    {
        (int kernel, int stride, int padding) = (layer.Whole("kernel"), layer.Whole("stride", 1), layer.Whole("padding", 0));
        for (int to = 0; to < output.Values.Length; to++)
        {
            (int row, int column, int filter) = output.PlaceOf(to);
            for (int channel = 0; channel < input.Channels; channel++)
            {
                for (int tap = 0; tap < kernel * kernel; tap++)
                {
                    int inputRow = row * stride - padding + tap / kernel;
                    int inputColumn = column * stride - padding + tap % kernel;
                    int weight = (filter * input.Channels + channel) * kernel * kernel + tap;
                    if (input.Contains(inputRow, inputColumn))
                        visit(weight, input.IndexOf(inputRow, inputColumn, channel), to);
                }
            }
        }
    }

    private static int Slide(NetLayer layer, int side) => (side + 2 * layer.Whole("padding", 0) - layer.Whole("kernel")) / layer.Whole("stride", 1) + 1;
}
