using Galaxy.Generators.Spec;
using Galaxy.Kernels;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.Kernels;

/// <summary>Results depend on the batch and the parameters, on nothing else.</summary>
public sealed class DeterminismTests
{
    private static readonly NetworkSpec _spec = Networks.Spec(
        """
        { "type": "conv2d", "filters": 18, "kernel": 3, "padding": 1 }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 },
        { "type": "conv2d", "filters": 9, "kernel": 3, "stride": 2, "padding": 1 }, { "type": "maxPool2d", "size": 2, "stride": 1 },
        { "type": "flatten" }, { "type": "dense", "units": 21 }, { "type": "relu" }, { "type": "dense", "units": 2 }
        """);

    private const string Normed =
        """
        { "type": "conv2d", "filters": 8, "kernel": 3, "padding": 1 }, { "type": "batchNorm" }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 }, { "type": "dropout", "rate": 0.3 },
        { "type": "conv2d", "filters": 8, "kernel": 3, "padding": 1 }, { "type": "batchNorm" }, { "type": "add", "from": "dropout1" }, { "type": "relu" },
        """;

    /// <summary>Together they have every kind of kernel: direct and by Winograd's filtering, fused and on its own, full and narrow panels.</summary>
    public static TheoryData<string> EveryKernel => new()
    {
        """{ "type": "conv2d", "filters": 18, "kernel": 3, "padding": 1 }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 }, { "type": "conv2d", "filters": 9, "kernel": 2 },""",
        """{ "type": "conv2d", "filters": 9, "kernel": 1 }, { "type": "conv2d", "filters": 24, "kernel": 3, "padding": 1 }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 },""",
        """{ "type": "conv2d", "filters": 16, "kernel": 3 }, { "type": "conv2d", "filters": 8, "kernel": 3 }, { "type": "leakyRelu" },""",
        """{ "type": "conv2d", "filters": 9, "kernel": 3, "padding": 1 }, { "type": "conv2d", "filters": 9, "kernel": 3, "stride": 2, "padding": 1 }, { "type": "maxPool2d", "size": 2, "stride": 1 }, { "type": "relu" },""",
        """{ "type": "conv2d", "filters": 8, "kernel": 5, "padding": 2 }, { "type": "avgPool2d", "size": 2 }, { "type": "conv2d", "filters": 8, "kernel": 1 }, { "type": "globalAvgPool" },""",
        Normed,
    };

    /// <summary>All that kernels leave for one another is compared: maps, rows, lanes' sums, gradients.</summary>
    [Theory]
    [MemberData(nameof(EveryKernel))]
    public void Every_kernel_leaves_the_same_bits_at_any_number_of_threads(string layers)
    {
        NetworkSpec spec = Networks.Spec($$"""{{layers}} { "type": "flatten" }, { "type": "dense", "units": 21 }, { "type": "relu" }, { "type": "dense", "units": 2 }""");
        RandomBatch batch = RandomBatch.For(spec, 29, new Random(1));
        using CompiledNetwork network = CompiledNetwork.From(spec);
        NetworkGradients one = network.LossAndGradients(batch.Parameters, batch.Images, batch.Labels);
        Assert.Contains(one.Memory, value => value != 0);
        foreach (int threads in (int[])[2, 3, 8])
        {
            NetworkGradients many = network.LossAndGradients(batch.Parameters, batch.Images, batch.Labels, new NetworkSettings(threads));
            Assert.Equal(Bits(one.Memory), Bits(many.Memory));
            Assert.Equal(Bits(one.Workings), Bits(many.Workings));
            Assert.Equal(one.Loss, many.Loss);
        }
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(3, "")]
    [InlineData(3, Normed)]
    public void A_step_is_gradients_and_update_bit_for_bit(int threads, string layers)
    {
        NetworkSpec spec = layers.Length == 0
            ? _spec
            : Networks.Spec($$"""{{layers}} { "type": "flatten" }, { "type": "dense", "units": 21 }, { "type": "batchNorm" }, { "type": "dropout", "rate": 0.5 }, { "type": "dense", "units": 2 }""");
        RandomBatch batch = RandomBatch.For(spec, 13, new Random(4));
        LossRule rule = new(0.1, [0.5, 2]);
        using CompiledNetwork network = CompiledNetwork.From(spec);
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
        RandomBatch batch = RandomBatch.For(_spec, 5, new Random(2));
        using CompiledNetwork network = CompiledNetwork.From(_spec);
        Assert.Equal(
            Bits(network.LossAndGradients(batch.Parameters, batch.Images, batch.Labels).Memory),
            Bits(network.LossAndGradients(batch.Parameters, batch.Images, batch.Labels, new NetworkSettings(Capacity: 40)).Memory));
    }

    [Fact]
    public void Logits_of_an_image_do_not_depend_on_the_others_in_its_batch()
    {
        RandomBatch batch = RandomBatch.For(_spec, 11, new Random(3));
        using CompiledNetwork network = CompiledNetwork.From(_spec);
        float[] together = network.Forward(batch.Parameters, batch.Images, 11);
        float[] apart = [.. batch.Images.Chunk(batch.Images.Length / 11).SelectMany(image => network.Forward(batch.Parameters, image, 1))];
        Assert.Equal(Bits(together), Bits(apart));
    }

    private static int[] Bits(float[] values) => [.. values.Select(BitConverter.SingleToInt32Bits)];
}
