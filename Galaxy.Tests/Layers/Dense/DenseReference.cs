using CsCheck;
using Galaxy.Kernels.Contract;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Layers.Dense;

/// <summary>out[u] = bias[u] + Σ weight[u, i] · in[i].</summary>
internal sealed class DenseReference : SampleReferenceLayer
{
    public override string Type => "dense";

    public override IEnumerable<string> Kernels =>
    [
        "Dense1ForwardTile", "Dense1OutputGradient(", "Dense1WeightGradient", "Dense1InputGradientFewSamples", "Dense2InputGradientTile",
        "Dense1ForwardWideTile8x32(", "Dense1ForwardWideTile8x16(", "Dense1WeightGradientWideTiles12x32<", "Dense1WeightGradientWideTiles12x16<",
        "Dense1InputGradientWideTile12x16(",
    ];

    public override Shape Output(NetLayer layer, Shape input) => new(1, 1, layer.Whole("units"));

    public override IEnumerable<(string Name, int[] Shape)> Parameters(NetLayer layer, Shape input) =>
        [("weight", [layer.Whole("units"), input.Count]), ("bias", [layer.Whole("units")])];

    public override RandomLayer? Random(RandomPlace place) =>
        place.IsFlat ? new RandomLayer(Weight: 6, RandomPlace.Channels.Select(units => NetLayer.Of(Type, ("units", units)))) : null;

    protected override Map Output(PlacedLayer layer, Map input)
    {
        Map output = Map.Of(layer.Output);
        layer["bias"].Values.CopyTo(output.Values, 0);
        double[] weights = layer["weight"].Values;
        ForEachProduct(layer, (weight, from, to) => output.Values[to] += weights[weight] * input.Values[from]);
        return output;
    }

    protected override Map InputGradient(PlacedLayer layer, Map input, Map outputGradient)
    {
        Map inputGradient = input.Zeros();
        (Tensor weights, Tensor biases) = (layer["weight"], layer["bias"]);
        for (int unit = 0; unit < outputGradient.Values.Length; unit++)
            biases.Gradient[unit] += outputGradient.Values[unit];
        ForEachProduct(layer, (weight, from, to) =>
        {
            weights.Gradient[weight] += input.Values[from] * outputGradient.Values[to];
            inputGradient.Values[from] += weights.Values[weight] * outputGradient.Values[to];
        });
        return inputGradient;
    }

    private static void ForEachProduct(PlacedLayer layer, Action<int, int, int> visit)
    {
        for (int unit = 0; unit < layer.Output.Count; unit++)
            for (int index = 0; index < layer.Input.Count; index++)
                visit(unit * layer.Input.Count + index, index, unit);
    }
}
