using CsCheck;
using Galaxy.Kernels.Contract;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Layers.BatchNorm;

/// <summary>
/// y = γ·(x − μ)/√(σ² + ε) + β for each channel. In training μ and σ² are the batch's own mean and biased variance, and the running
/// ones move along, the variance as the unbiased one if there is one; in inference they are the running ones. All orientations of a filter
/// are as one channel.
/// </summary>
internal sealed class BatchNormReference : ReferenceLayer
{
    public override string Type => "batchNorm";

    public override string Prefix => "bn";

    public override bool SubtractsMean => true;

    public override IEnumerable<Net> Examples =>
    [
        Image.Conv(4, 2).BatchNorm().AvgPool(2),
        Square.TiedConv(2, 3).BatchNorm(epsilon: 0.01).Layer("elu").AvgPool(2).TiedConv(1, 1).BatchNorm(),
        Image.Conv(6, 3, padding: 1).BatchNorm().LeakyRelu(0.3).MaxPool(2).Dropout(0.3),
    ];

    public override IEnumerable<string> Kernels => ["Conv1Normalize(", "Conv1GradientSums(", "Dense1Normalize("];

    public override IEnumerable<(string Name, int[] Shape)> Parameters(NetLayer layer, Shape input) =>
        [("weight", [input.Filters]), ("bias", [input.Filters]), ("running_mean", [input.Filters]), ("running_var", [input.Filters])];

    public override RandomLayer? Random(RandomPlace place) => place.Last is "conv2d" or "dense"
        ? new RandomLayer(Weight: 6, RandomPlace.Hundredths(100).Select(momentum => NetLayer.Of(Type, ("momentum", momentum), ("epsilon", 0.1m))))
        : null;

    public override Pass Forward(PlacedLayer layer, LayerInput input)
    {
        bool trains = input.Seed is not null;
        Moments[] moments = [.. Enumerable.Range(0, layer.Input.Filters).Select(channel => trains ? OfBatch(layer, input.Maps, channel) : Running(layer, channel))];
        (double[] weight, double[] bias) = (layer["weight"].Values, layer["bias"].Values);
        return new Pass(
            [.. input.Maps.Select(map => Apply(map, layer.Input.Filters, (value, channel, _) => weight[channel] * moments[channel].Normalize(value) + bias[channel]))],
            gradients => trains ? Backward(layer, input.Maps, moments, gradients) : Scaled(weight, moments, gradients));
    }

    private static Moments Running(PlacedLayer layer, int channel) =>
        new(layer["running_mean"].Values[channel], layer["running_var"].Values[channel], Epsilon(layer));

    private static Moments OfBatch(PlacedLayer layer, IReadOnlyList<Map> inputs, int channel)
    {
        double[] values = [.. inputs.SelectMany(input => input.Values.Where((_, index) => FilterOf(index, input, layer.Input.Filters) == channel))];
        double mean = values.Average();
        double variance = values.Average(value => (value - mean) * (value - mean));
        double share = layer.Layer.Number("momentum", 0.1);
        (double[] runningMean, double[] runningVariance) = (layer["running_mean"].Values, layer["running_var"].Values);
        runningMean[channel] += share * (mean - runningMean[channel]);
        if (values.Length > 1)
            runningVariance[channel] += share * (variance * values.Length / (values.Length - 1) - runningVariance[channel]);
        return new Moments(mean, variance, Epsilon(layer));
    }

    private static double Epsilon(PlacedLayer layer) => layer.Layer.Number("epsilon", 1e-5);

    private static IReadOnlyList<Map> Backward(PlacedLayer layer, IReadOnlyList<Map> inputs, Moments[] moments, IReadOnlyList<Map> gradients)
    {
        double[] sum = new double[moments.Length], product = new double[moments.Length];
        foreach ((Map input, Map gradient) in inputs.Zip(gradients))
        {
            for (int index = 0; index < input.Values.Length; index++)
            {
                int channel = FilterOf(index, input, moments.Length);
                sum[channel] += gradient.Values[index];
                product[channel] += gradient.Values[index] * moments[channel].Normalize(input.Values[index]);
            }
        }

        (Tensor weight, Tensor bias) = (layer["weight"], layer["bias"]);
        for (int channel = 0; channel < moments.Length; channel++)
        {
            bias.Gradient[channel] += sum[channel];
            weight.Gradient[channel] += product[channel];
        }

        double count = inputs.Sum(input => input.Values.Length) / moments.Length;
        return [.. inputs.Zip(gradients, (input, gradient) => Apply(input, moments.Length, (value, channel, index) =>
            weight.Values[channel] / moments[channel].Deviation
            * (gradient.Values[index] - sum[channel] / count - moments[channel].Normalize(value) * product[channel] / count)))];
    }

    /// <summary>Running moments do not depend on the inputs.</summary>
    private static IReadOnlyList<Map> Scaled(double[] weight, Moments[] moments, IReadOnlyList<Map> gradients) =>
        [.. gradients.Select(gradient => Apply(gradient, moments.Length, (value, channel, _) => value * weight[channel] / moments[channel].Deviation))];

    private static int FilterOf(int index, Map map, int filters) => index % map.Channels * filters / map.Channels;

    private static Map Apply(Map input, int filters, Func<double, int, int, double> function)
    {
        Map output = input.Zeros();
        for (int index = 0; index < input.Values.Length; index++)
            output.Values[index] = function(input.Values[index], FilterOf(index, input, filters), index);
        return output;
    }
}
