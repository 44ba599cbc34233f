using Galaxy.Generators.Networks;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.Kernels;

/// <summary>Every map, and the gradient of a class's logit with respect to it, are those of the double-precision reference in inference.</summary>
public sealed class ClassGradientsTests
{
    private const double Tolerance = 1e-4;

    public static TheoryData<string> LayersBeforeFlatten =>
    [
        "",
        """{ "type": "conv2d", "filters": 18, "kernel": 3, "padding": 1 }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 }, { "type": "conv2d", "filters": 9, "kernel": 3 },""",
        """{ "type": "conv2d", "filters": 8, "kernel": 3, "padding": 1 }, { "type": "batchNorm" }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 }, { "type": "dropout", "rate": 0.5 }, { "type": "conv2d", "filters": 8, "kernel": 3, "padding": 1 }, { "type": "batchNorm" }, { "type": "add", "from": "dropout1" }, { "type": "relu" },""",
        """{ "type": "avgPool2d", "size": 2 }, { "type": "conv2d", "name": "stem", "filters": 5, "kernel": 2 }, { "type": "leakyRelu" }, { "type": "maxPool2d", "size": 2, "stride": 1 }, { "type": "globalAvgPool" },""",
    ];

    [Theory]
    [MemberData(nameof(LayersBeforeFlatten))]
    public void Maps_and_gradients_agree_with_the_reference(string layers)
    {
        NetworkSpec spec = Networks.Spec($$"""{{layers}} { "type": "flatten" }, { "type": "dense", "units": 7 }, { "type": "batchNorm" }, { "type": "relu" }, { "type": "dropout", "rate": 0.2 }, { "type": "dense", "units": 2 }""");
        RandomBatch batch = RandomBatch.For(spec, 1, new Random(12));
        using CompiledNetwork network = CompiledNetwork.From(spec);
        var actual = network.ClassGradients(batch.Parameters, batch.Images, label: 1);
        var expected = new ReferenceNetwork(spec).Load(batch.Parameters).ClassGradients(batch.Images, label: 1);
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
