using Galaxy.Kernels.Optimizers;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Kernels;
using Galaxy.Tests.Layers;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Communication;

/// <summary>Any number of ranks computes what one process computes, bit for bit.</summary>
public sealed class RankTests
{
    private const int Samples = 21;

    private static readonly Net _image = Net.Input(8, 8, 3);

    private static readonly Optimizer _adam = new Optimizer.Adam(0.01, 0.01);

    public static TheoryData<Net> Combinations => [.. KernelCases.Combinations];

    public static TheoryData<Net> Others =>
    [
        KernelCases.Normed.Flatten().Dense(150).BatchNorm().Relu().Dropout(0.4).Dense(2),
        _image.TiedConv(3, 3, padding: 1).BatchNorm().Relu().TiedConv(2, 3, padding: 1).Layer("orientationPool").Flatten().Dense(70).Dense(2),
        _image.Flatten().Dense(100).Relu().Dense(2),
    ];

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Steps_of_every_kernel_leave_the_same_bits_at_any_number_of_ranks(Net net) => AssertRanksDoNotMatter(net, KernelCases.Compiled[net.Name]);

    [Theory]
    [MemberData(nameof(Others))]
    public void Steps_of_other_networks_leave_the_same_bits_at_any_number_of_ranks(Net net)
    {
        using CompiledNetwork network = CompiledNetwork.From(net);
        AssertRanksDoNotMatter(net, network);
    }

    /// <summary>Dense input gradients of few samples use other kernels; those of many inputs pass from rank to rank in groups.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(70)]
    public void Batches_of_any_size_leave_the_same_bits(int samples)
    {
        Net net = _image.Conv(32, 3, padding: 1).Flatten().Dense(100).Relu().Dense(70).Dense(2);
        using CompiledNetworks networks = CompiledNetworks.Of(wide: samples > 8, net);
        foreach (int ranks in (int[])[2, 5])
            AssertRanksDoNotMatter(net, networks[net.Name], ranks, new NetworkSettings(), new Optimizer.Sgd(0.1, 0.01), samples);
    }

    [Fact]
    public void Clipping_and_frozen_layers_leave_the_same_bits()
    {
        Net net = KernelCases.Normed.Flatten().Dense(150).Relu().Dense(90).Dense(2);
        using CompiledNetwork network = CompiledNetwork.From(net);
        foreach (int ranks in (int[])[2, 3, 8])
        {
            AssertRanksDoNotMatter(net, network, ranks, new NetworkSettings(LargestNorm: 0.1), new Optimizer.Momentum(0.1, 0.9, 0.01));
            AssertRanksDoNotMatter(
                net, network, ranks, new NetworkSettings(LargestNorm: 0.1) { Rates = name => new LayerRate(2, name == "dense1" ? 2 : 0) }, _adam);
        }
    }

    [Fact]
    public void More_shards_can_be_divided_among_more_ranks()
    {
        Net net = KernelCases.Normed.Flatten().Dense(2);
        using CompiledNetwork network = CompiledNetwork.From(net);
        AssertRanksDoNotMatter(net, network, ranks: 11, new NetworkSettings { Shards = 12 }, _adam);
    }

    [Fact]
    public void Inference_gives_the_same_bits_at_any_number_of_ranks()
    {
        Net net = KernelCases.Normed.Flatten().Dense(150).BatchNorm().Dense(2);
        using CompiledNetwork network = CompiledNetwork.From(net);
        RandomBatch batch = RandomBatch.For(net, Samples, new Random(4));
        float[] alone = network.Forward(batch.Parameters, batch.Images, Samples);
        foreach (float[] logits in ThreadRanks.Run(3, ranks => network.Forward(batch.Parameters, batch.Images, Samples, new NetworkSettings { Ranks = ranks })))
            Assert.Equal(alone, logits);
    }

    private static void AssertRanksDoNotMatter(Net net, CompiledNetwork network)
    {
        foreach (int ranks in (int[])[2, 3, 4, 8])
            AssertRanksDoNotMatter(net, network, ranks, new NetworkSettings(), _adam);
    }

    private static void AssertRanksDoNotMatter(
        Net net, CompiledNetwork network, int ranks, NetworkSettings settings, Optimizer optimizer, int samples = Samples)
    {
        RandomBatch batch = RandomBatch.For(net, samples, new Random(4));
        TrainedNetwork alone = Train(settings);
        TrainedNetwork[] divided = ThreadRanks.Run(ranks, own => Train(settings with { Ranks = own }));
        Assert.All(divided, one => Assert.Equal(alone.Losses, one.Losses));
        Assert.All(alone.Parameters, parameter => Assert.Equal(Bits(parameter.Value), Bits(divided[0].Parameters[parameter.Key])));

        TrainedNetwork Train(NetworkSettings how) =>
            network.Train(batch.Parameters, batch.Images, batch.Labels, optimizer, steps: 3, how);
    }

    private static int[] Bits(float[] values) => [.. values.Select(BitConverter.SingleToInt32Bits)];
}
