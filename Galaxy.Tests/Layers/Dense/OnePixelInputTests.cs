using Galaxy.Kernels.Optimizers;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Layers.Dense;

/// <summary>A map of one pixel is a vector already: a dense layer takes it with a flatten between or without.</summary>
public sealed class OnePixelInputTests
{
    public static TheoryData<Net> OnePixel =>
    [
        Net.Input(8, 8, 3).Conv(12, 3).Relu().GlobalAvgPool(),
        Net.Input(8, 8, 3).Conv(17, 3).BatchNorm().GlobalAvgPool().Dropout(0.4),
        Net.Input(9, 9, 3).Conv(5, 2).MaxPool(8).LeakyRelu(),
        Net.Input(3, 3, 2).Conv(20, 3),
        Net.Input(4, 4, 3).GlobalAvgPool(),
        Net.Input(1, 1, 13),
    ];

    [Theory]
    [MemberData(nameof(OnePixel))]
    public void It_computes_and_trains_as_it_does_behind_a_flatten(Net layers)
    {
        Net net = layers.Dense(9).Relu().Dense(2);
        RandomBatch batch = RandomBatch.For(net, samples: 5, new Random(4));
        using CompiledNetwork without = CompiledNetwork.From(net);
        using CompiledNetwork with = CompiledNetwork.From(layers.Flatten().Dense(9).Relu().Dense(2));
        Assert.Equal(with.Forward(batch.Parameters, batch.Images, 5), without.Forward(batch.Parameters, batch.Images, 5));
        TrainedNetwork expected = with.Train(batch.Parameters, batch.Images, batch.Labels, new Optimizer.Momentum(0.1, 0.9, 0.01), steps: 3);
        TrainedNetwork trained = without.Train(batch.Parameters, batch.Images, batch.Labels, new Optimizer.Momentum(0.1, 0.9, 0.01), steps: 3);
        Assert.Equal(expected.Losses, trained.Losses);
        Assert.Equal(expected.Parameters, trained.Parameters);
    }
}
