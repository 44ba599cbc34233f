using CsCheck;
using Galaxy.Kernels.Contract;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Layers.DepthwiseConv2d;

/// <summary>out[y, x, c] = bias[c] + Σ weight[c, 0, i, j] · in[y·stride − padding + i, x·stride − padding + j, c].</summary>
internal sealed class DepthwiseConv2dReference : SampleReferenceLayer
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

    public override Shape Output(NetLayer layer, Shape input) => input with { Height = Slide(layer, input.Height), Width = Slide(layer, input.Width) };

    public override IEnumerable<(string Name, int[] Shape)> Parameters(NetLayer layer, Shape input) =>
        [("weight", [input.Channels, 1, layer.Whole("kernel"), layer.Whole("kernel")]), ("bias", [input.Channels])];

    public override RandomLayer? Random(RandomPlace place) => place.IsFlat ? null : new RandomLayer(
        Weight: 3,
        from padding in Gen.Int[0, 3]
        from kernel in Gen.Int[1, Math.Min(7, Math.Min(place.Shape.Height, place.Shape.Width) + 2 * padding)]
        from stride in Gen.Int[1, 3]
        select NetLayer.Of(Type, ("kernel", kernel), ("stride", stride), ("padding", padding)));

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

    /// <summary>Calls with the indices of weight, input and output of every product that an output is the sum of.</summary>
    private static void ForEachProduct(NetLayer layer, Map input, Map output, Action<int, int, int> visit)
    {
        (int kernel, int stride, int padding) = (layer.Whole("kernel"), layer.Whole("stride", 1), layer.Whole("padding", 0));
        for (int to = 0; to < output.Values.Length; to++)
        {
            (int row, int column, int channel) = output.PlaceOf(to);
            for (int tap = 0; tap < kernel * kernel; tap++)
            {
                int inputRow = row * stride - padding + tap / kernel;
                int inputColumn = column * stride - padding + tap % kernel;
                if (input.Contains(inputRow, inputColumn))
                    visit(channel * kernel * kernel + tap, input.IndexOf(inputRow, inputColumn, channel), to);
            }
        }
    }

    private static int Slide(NetLayer layer, int side) => (side + 2 * layer.Whole("padding", 0) - layer.Whole("kernel")) / layer.Whole("stride", 1) + 1;
}
