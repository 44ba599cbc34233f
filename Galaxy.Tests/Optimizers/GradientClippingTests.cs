using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Numerics;
using Galaxy.Kernels.Optimizers;
using Galaxy.Kernels.Threading;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Optimizers;

/// <summary>Clipping by the norm of all gradients together, as PyTorch's clip_grad_norm_.</summary>
public sealed class GradientClippingTests
{
    private const double Rate = 0.5;

    private static readonly Net _net = Net.Input(8, 8, 3).Conv(9, 3).Flatten().Dense(7).Relu().Dense(2);

    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    [InlineData(100_003)]
    public void Gradients_above_the_bound_are_scaled_to_it(int length)
    {
        using Workers workers = new(1);
        using FloatMemory gradients = Random(length);
        float[] before = gradients.Span.ToArray();
        double norm = Norm(before);
        double bound = norm / 3;

        GradientClipping.Apply(workers, gradients, bound);

        double[] expected = [.. before.Select(value => value * bound / (norm + 1e-6))];
        Agreement.Within<float, double>(1e-6, gradients.Span, expected, "gradients");
    }

    [Fact]
    public void Gradients_within_the_bound_keep_their_bits()
    {
        using Workers workers = new(1);
        using FloatMemory gradients = Random(1003);
        float[] before = gradients.Span.ToArray();

        GradientClipping.Apply(workers, gradients, Norm(before) + 1e-3);

        Assert.Equal(before, gradients.Span.ToArray());
    }

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        using Workers one = new(1);
        using Workers three = new(3);
        using FloatMemory alone = Random(100_003);
        using FloatMemory shared = Random(100_003);

        GradientClipping.Apply(one, alone, 1);
        GradientClipping.Apply(three, shared, 1);

        Assert.True(alone.Span.SequenceEqual(shared.Span));
    }

    /// <summary>With plain descent the weights move by the rate times the clipped gradient.</summary>
    [Fact]
    public void A_step_moves_all_weights_together_by_no_more_than_the_bound()
    {
        const double bound = 0.01;
        RandomBatch batch = RandomBatch.For(_net, 5, new Random(4));
        using CompiledNetwork network = CompiledNetwork.From(_net);
        float[] gradients = network.LossAndGradients(batch.Parameters, batch.Images, batch.Labels).Memory;
        Assert.True(Norm(gradients) > 2 * bound);

        TrainedNetwork free = Train(null);
        TrainedNetwork clipped = Train(bound);
        TrainedNetwork loose = Train(1000);

        Assert.Equal(Rate * bound, Distance(clipped), 1e-6);
        Assert.Equal(Rate * Norm(gradients), Distance(free), 1e-5);
        Assert.All(free.Parameters, parameter => Assert.Equal(parameter.Value, loose.Parameters[parameter.Key]));

        TrainedNetwork Train(double? largestNorm) => network.Train(
            batch.Parameters, batch.Images, batch.Labels, new Optimizer.Sgd(Rate, 0), steps: 1, new NetworkSettings(LargestNorm: largestNorm));

        double Distance(TrainedNetwork trained) => Norm(
            [.. trained.Parameters.SelectMany(parameter => parameter.Value.Zip(batch.Parameters[parameter.Key], (after, before) => after - before))]);
    }

    private static double Norm(float[] values) => Math.Sqrt(values.Sum(value => (double)value * value));

    private static FloatMemory Random(int length)
    {
        RandomStream random = new(3);
        FloatMemory memory = new(length);
        foreach (ref float value in memory.Span)
            value = (random.NextInt(2001) - 1000) / 100f;
        return memory;
    }
}
