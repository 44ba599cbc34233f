using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Kernels;

/// <summary>Generated kernels compute what the double-precision reference computes, forward and every gradient.</summary>
public sealed class GeneratedKernelsTests
{
    private const double Tolerance = 1e-4;

    /// <summary>Edge cases of tiles, panels, windows and fusion, one per line.</summary>
    public static TheoryData<Net> Edges =>
    [
        Net.Input(12, 12, 3).Conv(16, 3, padding: 1).Relu().MaxPool(2),
        Net.Input(1, 1, 1).Conv(1, 1),
        Net.Input(9, 7, 5).Conv(17, 2).Conv(25, 3).Relu(),
        Net.Input(13, 18, 2).Conv(8, 5, stride: 2, padding: 2).Relu().Conv(9, 4, stride: 3, padding: 3),
        Net.Input(6, 5, 3).Conv(5, 3).Conv(6, 1, padding: 3),
        Net.Input(9, 11, 3).Conv(5, 3).Conv(6, 2, stride: 3),
        Net.Input(12, 9, 4).Conv(12, 3).MaxPool(3, stride: 2).Relu(),
        Net.Input(11, 10, 3).Conv(24, 3, padding: 1).MaxPool(2, stride: 3).Conv(7, 2),
        Net.Input(9, 9, 3).Relu().Conv(10, 7, padding: 3).Relu().Relu(),
        Net.Input(13, 12, 6).MaxPool(2).Conv(33, 3, padding: 2).Relu().MaxPool(4).Relu(),
        Net.Input(7, 6, 3).MaxPool(3, stride: 1),
        Net.Input(20, 19, 1).Conv(3, 3).MaxPool(17),
        Net.Input(26, 27, 2).Conv(3, 1).MaxPool(5).MaxPool(5, stride: 1),
        Net.Input(15, 16, 2).Conv(2, 3).Conv(9, 13, padding: 1),
        Net.Input(9, 13, 3).Conv(20, 1).Relu().MaxPool(2),
        Net.Input(16, 23, 1).Conv(6, 3, padding: 1).MaxPool(2, stride: 3).LeakyRelu().Conv(33, 1).MaxPool(2),
        Net.Input(17, 24, 9).Conv(8, 1, stride: 2, padding: 1).MaxPool(3),
        Net.Input(4, 5, 3).MaxPool(1),
        Net.Input(6, 5, 3).Conv(3, 2).MaxPool(1, stride: 2),
        Net.Input(7, 6, 3).AvgPool(2),
        Net.Input(9, 8, 3).Conv(9, 3).LeakyRelu().AvgPool(3, stride: 1),
        Net.Input(9, 8, 3).Conv(9, 1).AvgPool(2, stride: 3).LeakyRelu(0.5),
        Net.Input(11, 12, 3).Conv(17, 3, padding: 1).AvgPool(5, stride: 2).Conv(5, 3, padding: 1),
        Net.Input(7, 6, 3).GlobalAvgPool(),
        Net.Input(13, 5, 3).Conv(20, 3, padding: 1).LeakyRelu(1).GlobalAvgPool().LeakyRelu(0),
        Net.Input(12, 12, 3).Conv(6, 3).Relu().LeakyRelu(0.3).MaxPool(2).LeakyRelu(0.3).GlobalAvgPool().Conv(4, 3, padding: 1),
        Net.Input(4, 6, 3).Conv(8, 1).Conv(24, 3, padding: 1).LeakyRelu(),
        Net.Input(8, 14, 3).Conv(20, 1).Conv(40, 3).MaxPool(2),
        Net.Input(18, 10, 1).Conv(13, 1).Conv(7, 3, padding: 2).Relu().MaxPool(2).Conv(33, 3, padding: 1),
        Net.Input(4, 34, 3).Conv(31, 1).Conv(16, 3).AvgPool(2),
        Net.Input(5, 4, 3),
        Net.Input(12, 8, 3).Conv(12, 3, padding: 1).BatchNorm().Relu().MaxPool(2).Conv(20, 3, padding: 1).BatchNorm(momentum: 0.5).LeakyRelu(),
        Net.Input(16, 16, 3).Conv(16, 3, padding: 1).BatchNorm().Conv(24, 3, padding: 1).BatchNorm(epsilon: 0.1).MaxPool(2).Relu(),
        Net.Input(8, 7, 2).Conv(5, 2).BatchNorm().MaxPool(2),
        Net.Input(10, 15, 2).Conv(3, 1).BatchNorm().Relu().MaxPool(5),
        Net.Input(11, 9, 3).Conv(7, 3, stride: 2).BatchNorm(momentum: 1).GlobalAvgPool().Dropout(0.4),
        Net.Input(9, 8, 3).Dropout(0.3).Conv(7, 3, padding: 1).Dropout(0.2).Relu().MaxPool(2).Dropout(0.1),
        Net.Input(8, 6, 3).Conv(9, 3, padding: 1).Named("stem").Relu().Conv(9, 3, padding: 1).BatchNorm().Plus("stem").Relu().Conv(9, 3, padding: 1).Plus("relu2"),
        Net.Input(5, 6, 3).Conv(4, 1).Dropout(0.5).Plus("conv1").Plus("dropout1").Plus("add1").LeakyRelu(),
        Net.Input(3, 3, 3).Conv(5, 1).Conv(5, 1, stride: 2, padding: 1).AvgPool(1).Plus("conv1"),
        Net.Input(5, 4, 1).Conv(7, 2).GlobalAvgPool().Conv(7, 1, stride: 2, padding: 3).AvgPool(4).Plus("globalAvgPool1"),
        Net.Input(8, 8, 3).TiedConv(2, 3, padding: 1).BatchNorm().Relu().MaxPool(2).TiedConv(3, 3, padding: 1).BatchNorm(momentum: 0.5).LeakyRelu().MaxPool(2),
        Net.Input(11, 11, 1).TiedConv(3, 5, padding: 2).Relu().Dropout(0.3).TiedConv(5, 3, stride: 2).MaxPool(2, stride: 1).Layer("orientationPool").Conv(9, 3),
        Net.Input(7, 7, 2).Conv(3, 2).TiedConv(1, 4, stride: 2, padding: 1).Named("stem").TiedConv(1, 3, padding: 1).Plus("stem").Relu().GlobalAvgPool(),
        Net.Input(6, 6, 3).Relu().Named("start").Conv(3, 3, padding: 1).Plus("start").MaxPool(2),
    ];

    /// <summary>Each is the seed of fifteen networks, which are compiled together.</summary>
    public static TheoryData<uint> Seeds => [.. Enumerable.Range(1, 11).Select(seed => (uint)seed)];

    [Theory]
    [MemberData(nameof(Edges))]
    public void Edge_shapes_agree_with_the_reference(Net layers) => AssertAgrees(layers.Flatten().Dense(19).Relu().Dense(2), samples: 7);

    [Fact]
    public void Examples_of_every_kind_of_layer_agree_with_the_reference() =>
        Assert.All(KernelCases.Examples, net => AssertAgrees(net, KernelCases.Compiled[net.Name], samples: 7));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Random_networks_agree_with_the_reference(uint seed)
    {
        Drawn<(Net Net, int Samples)>[] draws = [.. RandomNets.WithSamples.Draw(seed, count: 15)];
        using CompiledNetworks networks = CompiledNetworks.From(draws.Select((drawn, index) => drawn.Value.Net with { Name = $"Random{index}" }));
        foreach ((int index, Drawn<(Net, int)> drawn) in draws.Index())
        {
            drawn.Holds(
                value => AssertAgrees(value.Item1, networks[$"Random{index}"], value.Item2, cancels: true),
                smaller => AssertAgrees(smaller.Item1, smaller.Item2, cancels: true));
        }
    }

    public static TheoryData<Net> EndsBehindFlatten =>
    [
        Net.Input(8, 8, 3), Net.Input(8, 8, 3).MaxPool(3, stride: 1), Net.Input(8, 8, 3).AvgPool(2), Net.Input(8, 8, 3).Conv(5, 2),
    ];

    [Theory]
    [MemberData(nameof(EndsBehindFlatten))]
    public void Activation_behind_a_flatten_agrees_with_the_reference(Net layers) =>
        AssertAgrees(layers.Flatten().LeakyRelu(0.2).Dense(3).Dense(2), samples: 5);

    [Fact]
    public void Any_batch_size_agrees_with_the_reference()
    {
        Net net = Net.Input(8, 8, 3).Conv(4, 3).Relu().Flatten().Dense(21).Relu().Dense(40).Dense(48).Dense(2);
        using CompiledNetworks networks = CompiledNetworks.From(net);
        foreach (int samples in (int[])[1, 2, 3, 4, 5, 6, 7, 8, 9, 37, 64, 71, 75])
            AssertAgrees(net, networks[net.Name], samples);
    }

    public static TheoryData<Net> DenseTails
    {
        get
        {
            Net dense = Net.Input(8, 8, 3).Conv(5, 3).Flatten().Dense(11);
            return
            [
                dense.LeakyRelu(0.5).LeakyRelu(0.6), dense.Relu().Relu(), dense.Dropout(0.5).LeakyRelu(0.3), dense.LeakyRelu(0.5).Dropout(0.5).LeakyRelu(0.6),
                dense.Dropout(0.5).Dropout(0.4), Net.Input(8, 8, 3).Conv(5, 3).Flatten().Dropout(0.5), Net.Input(8, 8, 3).Flatten().LeakyRelu(0.5).LeakyRelu(0.6),
            ];
        }
    }

    [Theory]
    [MemberData(nameof(DenseTails))]
    public void Whatever_stands_behind_a_dense_layer_or_a_flatten_agrees_with_the_reference(Net tail) =>
        AssertAgrees(tail.Dense(3).Dense(2), samples: 9);

    public static TheoryData<Net> DenseNorms
    {
        get
        {
            Net norm = Net.Input(8, 8, 3).Conv(5, 3).Flatten().Dense(21).BatchNorm();
            return [norm, norm.Relu(), norm.LeakyRelu(0.3).Dropout(0.5)];
        }
    }

    [Theory]
    [MemberData(nameof(DenseNorms))]
    public void Batch_norm_behind_a_dense_layer_agrees_with_the_reference(Net norm) => AssertAgrees(norm.Dense(2).BatchNorm().Dense(2), samples: 9);

    [Fact]
    public void Running_statistics_after_a_step_agree_with_the_reference()
    {
        Net net = Net.Input(8, 8, 3).Conv(5, 3).BatchNorm(momentum: 0.3).Relu().Flatten().Dense(6).BatchNorm().Dense(2);
        RandomBatch batch = RandomBatch.For(net, 7, new Random(6));
        ReferenceNetwork reference = new ReferenceNetwork(net).Load(batch.Parameters);
        reference.LossAndGradients(batch.Images, batch.Labels);
        using CompiledNetwork network = CompiledNetwork.From(net);
        foreach (bool isSeparate in (bool[])[false, true])
        {
            TrainedNetwork trained = network.Train(
                batch.Parameters, batch.Images, batch.Labels, new Galaxy.Kernels.Optimizers.Optimizer.Sgd(0.1, 0.1), steps: 1, new NetworkSettings(SeparateUpdate: isSeparate));
            foreach (Tensor running in reference.Parameters.Where(parameter => !parameter.IsTrained))
                Agreement.Within<float, double>(1e-6, trained.Parameters[running.Name], running.Values, running.Name);
        }
    }

    [Fact]
    public void Thousand_classes_agree_with_the_reference() => AssertAgrees(
        Net.Input(3, 3, 1).Flatten().Dense(1000) with { Classes = [.. Enumerable.Range(0, 1000).Select(number => $"class {number}")] },
        samples: 12);

    private static void AssertAgrees(Net net, int samples, bool cancels = false)
    {
        using CompiledNetwork network = CompiledNetwork.From(net);
        AssertAgrees(net, network, samples, cancels);
    }

    /// <param name="cancels">Whether terms of a gradient may cancel, as behind a dense layer of one unit.</param>
    private static void AssertAgrees(Net net, CompiledNetwork network, int samples, bool cancels = false)
    {
        RandomBatch batch = RandomBatch.For(net, samples, new Random(3));
        ReferenceNetwork reference = new ReferenceNetwork(net).Load(batch.Parameters);
        Agreement.Within<float, double>(
            Tolerance, network.Forward(batch.Parameters, batch.Images, samples), reference.Forward(batch.Images), "logits");
        const ulong seed = 5;
        NetworkGradients actual = network.LossAndGradients(batch.Parameters, batch.Images, batch.Labels, new NetworkSettings(Threads: 2, Seed: seed));
        ReferenceGradients expected = reference.LossAndGradients(batch.Images, batch.Labels, seed);
        Assert.Equal(expected.Loss, actual.Loss.Mean, Tolerance);
        if (cancels || reference.SubtractsMean)
            Agreement.WithinAll(Tolerance, actual.Gradients, expected.Gradients);
        else
            Agreement.Within(Tolerance, actual.Gradients, expected.Gradients);
    }
}
