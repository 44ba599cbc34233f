using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Optimizers;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Layers;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Kernels;

/// <summary>Results depend on the batch and the parameters only.</summary>
public sealed class DeterminismTests
{
    private static readonly Net _net = Net.Input(8, 8, 3)
        .Conv(18, 3, padding: 1).Relu().MaxPool(2).Conv(9, 3, stride: 2, padding: 1).MaxPool(2, stride: 1).Flatten().Dense(48).Relu().Dense(2);

    public static TheoryData<Net> Combinations => [.. KernelCases.Combinations];

    [Fact]
    public void Every_kind_of_kernel_is_in_one_of_the_cases() =>
        Assert.All(ReferenceLayers.All.SelectMany(kind => kind.Kernels), word => Assert.Contains(word, KernelCases.Code, StringComparison.Ordinal));

    /// <summary>All intermediate values are compared: maps, rows, shards' sums, gradients.</summary>
    [Theory]
    [MemberData(nameof(Combinations))]
    public void Every_kernel_leaves_the_same_bits_at_any_number_of_threads(Net net) =>
        AssertThreadsDoNotMatter(net, KernelCases.Compiled[net.Name], 5, 12, 29, 70);

    [Fact]
    public void Every_kind_of_layer_leaves_the_same_bits_at_any_number_of_threads() =>
        Assert.All(KernelCases.Examples, net => AssertThreadsDoNotMatter(net, KernelCases.Compiled[net.Name], 11));

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Every_kernel_leaves_the_same_bits_with_vectors_of_either_width(Net net) => AssertWidthDoesNotMatter([net], 1, 7, 12, 29, 41, 70);

    [Fact]
    public void Every_kind_of_layer_leaves_the_same_bits_with_vectors_of_either_width() => AssertWidthDoesNotMatter(KernelCases.Examples, 1, 11);

    public static TheoryData<int, bool, Net> Steps
    {
        get
        {
            Net normed = KernelCases.Normed.Flatten().Dense(21).BatchNorm().Dropout(0.5).Dense(2);
            return new() { { 1, false, _net }, { 3, true, _net }, { 3, true, normed } };
        }
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_step_is_gradients_and_update_bit_for_bit(int threads, bool wide, Net net)
    {
        RandomBatch batch = RandomBatch.For(net, 13, new Random(4));
        LossRule rule = new(0.1, [0.5, 2]);
        using CompiledNetworks networks = CompiledNetworks.Of(wide, net);
        CompiledNetwork network = networks[net.Name];
        foreach (Optimizer optimizer in (Optimizer[])[new Optimizer.Sgd(0.1, 0.01), new Optimizer.Nesterov(0.1, 0.9, 0.01), new Optimizer.Adam(0.01, 0.01)])
        {
            TrainedNetwork apart = network.Train(batch.Parameters, batch.Images, batch.Labels, optimizer, steps: 3, new NetworkSettings(SeparateUpdate: true, Rule: rule));
            TrainedNetwork atOnce = network.Train(batch.Parameters, batch.Images, batch.Labels, optimizer, steps: 3, new NetworkSettings(threads, Rule: rule));
            Assert.Equal(apart.Losses, atOnce.Losses);
            Assert.All(apart.Parameters, parameter => Assert.Equal(Bits(parameter.Value), Bits(atOnce.Parameters[parameter.Key])));
        }
    }

    [Fact]
    public void Gradients_do_not_depend_on_the_memory_that_is_left_over()
    {
        RandomBatch batch = RandomBatch.For(_net, 5, new Random(2));
        using CompiledNetwork network = CompiledNetwork.From(_net);
        Assert.Equal(
            Bits(network.LossAndGradients(batch.Parameters, batch.Images, batch.Labels).Memory),
            Bits(network.LossAndGradients(batch.Parameters, batch.Images, batch.Labels, new NetworkSettings(Capacity: 40)).Memory));
    }

    [Fact]
    public void Logits_of_an_image_do_not_depend_on_the_others_in_its_batch()
    {
        RandomBatch batch = RandomBatch.For(_net, 11, new Random(3));
        using CompiledNetwork network = CompiledNetwork.From(_net);
        float[] together = network.Forward(batch.Parameters, batch.Images, 11);
        float[] apart = [.. batch.Images.Chunk(batch.Images.Length / 11).SelectMany(image => network.Forward(batch.Parameters, image, 1))];
        Assert.Equal(Bits(together), Bits(apart));
    }

    /// <summary>Dense input gradients of few samples use other kernels. Here each sample is paired with one of weight zero.</summary>
    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void Gradients_of_a_small_batch_are_the_same_bits_among_samples_that_weigh_nothing(int samples)
    {
        Net net = Net.Input(8, 8, 3).Conv(5, 3).Relu().Flatten().Dense(37).Dense(40).Dense(2);
        NetworkSettings settings = new(Rule: new LossRule(0, [1, 0]));
        RandomBatch batch = RandomBatch.For(net, samples, new Random(5));
        using CompiledNetwork network = CompiledNetwork.From(net);
        NetworkGradients alone = network.LossAndGradients(batch.Parameters, batch.Images, [.. Enumerable.Repeat((byte)0, samples)], settings);
        NetworkGradients among = network.LossAndGradients(
            batch.Parameters, [.. batch.Images.Chunk(batch.Images.Length / samples).SelectMany(image => (float[])[.. image, .. image])], [.. Enumerable.Repeat((ushort[])[0, 1], samples).SelectMany(pair => pair)], settings);
        Assert.All(alone.Gradients, gradient => Assert.Equal(Bits(gradient.Value), Bits(among.Gradients[gradient.Key])));
    }

    private static void AssertThreadsDoNotMatter(Net net, CompiledNetwork network, params int[] batchSizes)
    {
        foreach (int samples in batchSizes)
        {
            RandomBatch batch = RandomBatch.For(net, samples, new Random(1));
            NetworkGradients one = network.LossAndGradients(batch.Parameters, batch.Images, batch.Labels);
            Assert.Contains(one.Memory, value => value != 0);
            foreach (int threads in (int[])[2, 3, 8])
                AssertSame(one, network.LossAndGradients(batch.Parameters, batch.Images, batch.Labels, new NetworkSettings(threads)));
        }
    }

    private static void AssertWidthDoesNotMatter(Net[] nets, params int[] batchSizes)
    {
        using CompiledNetworks narrow = CompiledNetworks.Of(wide: false, nets);
        using CompiledNetworks wide = CompiledNetworks.Of(wide: true, nets);
        foreach ((Net net, int samples) in nets.SelectMany(net => batchSizes.Select(samples => (net, samples))))
        {
            RandomBatch batch = RandomBatch.For(net, samples, new Random(6));
            AssertSame(
                narrow[net.Name].LossAndGradients(batch.Parameters, batch.Images, batch.Labels),
                wide[net.Name].LossAndGradients(batch.Parameters, batch.Images, batch.Labels));
        }
    }

    private static void AssertSame(NetworkGradients expected, NetworkGradients actual)
    {
        Assert.Equal(Bits(expected.Memory), Bits(actual.Memory));
        Assert.Equal(Bits(expected.Workings), Bits(actual.Workings));
        Assert.Equal(expected.Loss, actual.Loss);
    }

    private static int[] Bits(float[] values) => [.. values.Select(BitConverter.SingleToInt32Bits)];
}
