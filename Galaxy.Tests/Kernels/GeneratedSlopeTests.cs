using Galaxy.Kernels.Contract;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Layers;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Kernels;

/// <summary>Generated gradients are the slopes of the generated loss, independent of any other implementation.</summary>
public sealed class GeneratedSlopeTests(GeneratedSlopeTests.Compiled compiled) : IClassFixture<GeneratedSlopeTests.Compiled>
{
    private const float Step = 2e-3f;

    private static readonly Net[] _nets =
    [
        .. ReferenceLayers.All.SelectMany(kind => kind.Examples)
            .Select((net, index) => (net with { Image = new Shape(8, 8, 3), Name = $"Example{index}" }).Flatten().Dense(2)),
    ];

    public static TheoryData<Net> Networks => [.. _nets];

    /// <summary>The step is so small that almost no value crosses a kink of relu or max pooling.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void Gradient_along_a_random_direction_is_the_slope_of_the_loss(Net net) => AssertSlopes(net, LossRule.Plain);

    [Theory]
    [MemberData(nameof(Networks))]
    public void The_same_with_smoothed_labels_weighted_classes_and_offset_logits(Net net) =>
        AssertSlopes(net, new LossRule(0.2, [0.5, 2], [-0.7, 0.4]));

    /// <summary>Shares make the loss flatter, so that what crosses a kink weighs more.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void The_same_with_shares_of_classes(Net net) =>
        AssertSlopes(net, new LossRule(0.1, [0.5, 2]), [0.25f, 0.75f, 1, 0, 0, 1, 0.5f, 0.5f, 0.9f, 0.1f, 0.3f, 0.7f], precision: 0.02);

    private void AssertSlopes(Net net, LossRule rule, float[]? targets = null, double precision = 0.01)
    {
        NetworkSettings settings = new(Rule: rule, Targets: targets);
        Random random = new(17);
        RandomBatch batch = RandomBatch.For(net, 6, random);
        CompiledNetwork network = compiled.Networks[net.Name];
        IReadOnlyDictionary<string, float[]> gradients = network.LossAndGradients(batch.Parameters, batch.Images, batch.Labels, settings).Gradients;
        foreach (string name in new ReferenceNetwork(net).Sloped.Select(parameter => parameter.Name))
        {
            float[] direction = [.. gradients[name].Select(gradient => Math.Sign(gradient) * random.NextSingle())];
            double slope = (LossAt(name, direction, Step) - LossAt(name, direction, -Step)) / (2 * Step);
            double expected = direction.Zip(gradients[name], (along, gradient) => (double)along * gradient).Sum();
            Assert.Equal(1, slope / expected, precision);
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

    /// <summary>Compiled together, once.</summary>
    public sealed class Compiled : IDisposable
    {
        internal CompiledNetworks Networks { get; } = CompiledNetworks.From(_nets);

        public void Dispose() => Networks.Dispose();
    }
}
