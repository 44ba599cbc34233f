using Galaxy.Generators.Networks;
using Galaxy.Kernels.Optimizers;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.Layers.Dense;

/// <summary>A map of one pixel is a vector already: a dense layer takes it with a flatten between or without.</summary>
public sealed class OnePixelInputTests
{
    private const string Flatten = """{ "type": "flatten" },""";
    private const string Dense = """{ "type": "dense", "units": 9 }, { "type": "relu" }, { "type": "dense", "units": 2 }""";

    [Theory]
    [InlineData("8, 8, 3", """{ "type": "conv2d", "filters": 12, "kernel": 3 }, { "type": "relu" }, { "type": "globalAvgPool" },""")]
    [InlineData("8, 8, 3", """{ "type": "conv2d", "filters": 17, "kernel": 3 }, { "type": "batchNorm" }, { "type": "globalAvgPool" }, { "type": "dropout", "rate": 0.4 },""")]
    [InlineData("9, 9, 3", """{ "type": "conv2d", "filters": 5, "kernel": 2 }, { "type": "maxPool2d", "size": 8 }, { "type": "leakyRelu" },""")]
    [InlineData("3, 3, 2", """{ "type": "conv2d", "filters": 20, "kernel": 3 },""")]
    [InlineData("4, 4, 3", """{ "type": "globalAvgPool" },""")]
    [InlineData("1, 1, 13", "")]
    public void It_computes_and_trains_as_it_does_behind_a_flatten(string input, string layers)
    {
        NetworkSpec spec = Spec(input, layers);
        RandomBatch batch = RandomBatch.For(spec, samples: 5, new Random(4));
        using CompiledNetwork without = CompiledNetwork.From(spec);
        using CompiledNetwork with = CompiledNetwork.From(Spec(input, layers + Flatten));
        Assert.Equal(with.Forward(batch.Parameters, batch.Images, 5), without.Forward(batch.Parameters, batch.Images, 5));
        TrainedNetwork expected = with.Train(batch.Parameters, batch.Images, batch.Labels, new Optimizer.Momentum(0.1, 0.9, 0.01), steps: 3);
        TrainedNetwork trained = without.Train(batch.Parameters, batch.Images, batch.Labels, new Optimizer.Momentum(0.1, 0.9, 0.01), steps: 3);
        Assert.Equal(expected.Losses, trained.Losses);
        Assert.Equal(expected.Parameters, trained.Parameters);
    }

    private static NetworkSpec Spec(string input, string layers)
    {
        string[] shape = input.Split(", ");
        return Networks.Parse(Networks.Json(
            layers + Dense, $$"""{ "height": {{shape[0]}}, "width": {{shape[1]}}, "channels": {{shape[2]}} }"""));
    }
}
