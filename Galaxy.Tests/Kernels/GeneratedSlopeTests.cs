using Galaxy.Generators.Networks;
using Galaxy.Kernels.Contract;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.Kernels;

/// <summary>Generated gradients are the slopes of the generated loss, whatever any other implementation says.</summary>
public sealed class GeneratedSlopeTests
{
    private const float Step = 2e-3f;

    public static TheoryData<string> LayersBeforeFlatten =>
    [
        """{ "type": "conv2d", "filters": 6, "kernel": 3, "padding": 1 },""",
        """{ "type": "conv2d", "filters": 10, "kernel": 3, "stride": 2, "padding": 1 }, { "type": "conv2d", "filters": 18, "kernel": 2 },""",
        """{ "type": "conv2d", "filters": 5, "kernel": 1 }, { "type": "conv2d", "filters": 4, "kernel": 5, "stride": 3, "padding": 2 },""",
        """{ "type": "conv2d", "filters": 5, "kernel": 3 }, { "type": "avgPool2d", "size": 2 },""",
        """{ "type": "conv2d", "filters": 9, "kernel": 2 }, { "type": "avgPool2d", "size": 3, "stride": 2 }, { "type": "conv2d", "filters": 3, "kernel": 2 },""",
        """{ "type": "conv2d", "filters": 9, "kernel": 2 }, { "type": "globalAvgPool" },""",
        """{ "type": "conv2d", "filters": 9, "kernel": 3 }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 },""",
        """{ "type": "conv2d", "filters": 5, "kernel": 3 }, { "type": "leakyRelu", "slope": 0.3 }, { "type": "maxPool2d", "size": 3, "stride": 1 },""",
        """{ "type": "conv2d", "filters": 6, "kernel": 3, "padding": 1 }, { "type": "batchNorm" }, { "type": "leakyRelu", "slope": 0.3 }, { "type": "maxPool2d", "size": 2 }, { "type": "dropout", "rate": 0.3 },""",
        """{ "type": "conv2d", "filters": 6, "kernel": 3, "padding": 1 }, { "type": "conv2d", "filters": 6, "kernel": 3, "padding": 1 }, { "type": "batchNorm" }, { "type": "add", "from": "conv1" },""",
    ];

    /// <summary>The step is so small that next to no value passes a kink of relu or max pooling.</summary>
    [Theory]
    [MemberData(nameof(LayersBeforeFlatten))]
    public void Gradient_along_a_random_direction_is_the_slope_of_the_loss(string layers) => AssertSlopes(layers, LossRule.Plain);

    [Theory]
    [MemberData(nameof(LayersBeforeFlatten))]
    public void The_same_with_smoothed_labels_and_weighted_classes(string layers) => AssertSlopes(layers, new LossRule(0.2, [0.5, 2]));

    private static void AssertSlopes(string layers, LossRule rule)
    {
        NetworkSettings settings = new(Rule: rule);
        NetworkSpec spec = Networks.Spec($"{layers} {Networks.End}");
        Random random = new(17);
        RandomBatch batch = RandomBatch.For(spec, 6, random);
        using CompiledNetwork network = CompiledNetwork.From(spec);
        IReadOnlyDictionary<string, float[]> gradients = network.LossAndGradients(batch.Parameters, batch.Images, batch.Labels, settings).Gradients;
        foreach (string name in batch.Parameters.Keys.Where(name => !name.Contains(".running_", StringComparison.Ordinal) && !spec.HasNoSlope(name)))
        {
            float[] direction = [.. gradients[name].Select(gradient => Math.Sign(gradient) * random.NextSingle())];
            double slope = (LossAt(name, direction, Step) - LossAt(name, direction, -Step)) / (2 * Step);
            double expected = direction.Zip(gradients[name], (along, gradient) => (double)along * gradient).Sum();
            Assert.Equal(1, slope / expected, 0.01);
        }

        double LossAt(string name, float[] direction, float distance)
        {
            Dictionary<string, float[]> moved = new(batch.Parameters)
            {
                [name] = [.. batch.Parameters[name].Zip(direction, (value, along) => value + distance * along)],
            };
            return network.LossAndGradients(moved, batch.Images, batch.Labels, settings).Loss.Mean;
        }
    }
}
