using Galaxy.Generators.Spec;
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

    [Fact]
    public void Gradients_are_the_same_bits_at_any_number_of_threads()
    {
        RandomBatch batch = RandomBatch.For(_spec, 29, new Random(1));
        using CompiledNetwork network = CompiledNetwork.From(_spec);
        NetworkGradients one = network.LossAndGradients(batch.Parameters, batch.Images, batch.Labels);
        Assert.Contains(one.Memory, value => value != 0);
        foreach (int threads in (int[])[2, 3, 8])
        {
            NetworkGradients many = network.LossAndGradients(batch.Parameters, batch.Images, batch.Labels, new NetworkSettings(threads));
            Assert.Equal(Bits(one.Memory), Bits(many.Memory));
            Assert.Equal(one.Loss, many.Loss);
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
