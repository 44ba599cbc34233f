using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Kernels;

/// <summary>Every map, and the gradient of a class's logit with respect to it, are those of the double-precision reference in inference.</summary>
public sealed class ClassGradientsTests
{
    private const double Tolerance = 1e-4;

    public static TheoryData<Net> LayersBeforeFlatten =>
    [
        Net.Input(8, 8, 3),
        Net.Input(8, 8, 3).Conv(18, 3, padding: 1).Relu().MaxPool(2).Conv(9, 3),
        KernelCases.Normed,
        Net.Input(8, 8, 3).AvgPool(2).Conv(5, 2).Named("stem").LeakyRelu().MaxPool(2, stride: 1).GlobalAvgPool(),
    ];

    [Theory]
    [MemberData(nameof(LayersBeforeFlatten))]
    public void Maps_and_gradients_agree_with_the_reference(Net layers)
    {
        Net net = layers.Flatten().Dense(7).BatchNorm().Relu().Dropout(0.2).Dense(2);
        RandomBatch batch = RandomBatch.For(net, 1, new Random(12));
        using CompiledNetwork network = CompiledNetwork.From(net);
        var actual = network.ClassGradients(batch.Parameters, batch.Images, label: 1);
        var expected = new ReferenceNetwork(net).Load(batch.Parameters).ClassGradients(batch.Images, label: 1);
        Assert.Equal(network.Info.Layers[^1].Name, actual.Keys.Last());
        foreach ((string layer, (float[] output, float[]? gradient)) in actual)
        {
            Agreement.Within<float, double>(Tolerance, output, expected[layer].Output, $"output of {layer}");
            if (gradient is not null)
                Agreement.Within<float, double>(Tolerance, gradient, expected[layer].Gradient, $"gradient of {layer}");
        }

        Assert.All(network.Info.Maps.Where(map => map.Layers.Any(layer => layer.StartsWith("conv", StringComparison.Ordinal))), map => Assert.NotNull(map.Gradient));
    }
}
