using Galaxy.Generators.Networks;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.Reference;

/// <summary>The reference's gradients are the slopes of its loss.</summary>
public sealed class FiniteDifferenceTests
{
    private const double Step = 1e-6;
    private const double Tolerance = 1e-6;

    public static TheoryData<string> LayersBeforeFlatten =>
    [
        "",
        """{ "type": "conv2d", "filters": 3, "kernel": 3, "padding": 1 }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 },""",
        """{ "type": "conv2d", "filters": 2, "kernel": 3, "stride": 2, "padding": 1 }, { "type": "maxPool2d", "size": 3, "stride": 1 },""",
        """{ "type": "relu" }, { "type": "conv2d", "filters": 2, "kernel": 1, "stride": 3, "padding": 2 }, { "type": "relu" },""",
        """{ "type": "maxPool2d", "size": 1, "stride": 2 }, { "type": "conv2d", "filters": 2, "kernel": 4, "padding": 3 },""",
        """{ "type": "leakyRelu", "slope": 0.2 }, { "type": "conv2d", "filters": 2, "kernel": 2 }, { "type": "leakyRelu" }, { "type": "avgPool2d", "size": 2 },""",
        """{ "type": "avgPool2d", "size": 3, "stride": 2 }, { "type": "conv2d", "filters": 3, "kernel": 2 }, { "type": "globalAvgPool" },""",
        """{ "type": "conv2d", "filters": 2, "kernel": 2 }, { "type": "conv2d", "filters": 2, "kernel": 5, "stride": 2, "padding": 2 },""",
        """{ "type": "conv2d", "filters": 4, "kernel": 2 }, { "type": "batchNorm" }, { "type": "leakyRelu" }, { "type": "maxPool2d", "size": 2 },""",
        """{ "type": "conv2d", "filters": 2, "kernel": 3, "padding": 1 }, { "type": "batchNorm", "epsilon": 0.01 }, { "type": "dropout", "rate": 0.4 }, { "type": "conv2d", "filters": 2, "kernel": 3, "padding": 1 }, { "type": "add", "from": "bn1" },""",
    ];

    [Theory]
    [MemberData(nameof(LayersBeforeFlatten))]
    public void Gradients_are_slopes(string layers)
    {
        NetworkSpec spec = Networks.Parse(Networks.Json(
            $$"""{{layers}} { "type": "flatten" }, { "type": "dense", "units": 3 }, { "type": "relu" }, { "type": "dense", "units": 2 }""",
            """{ "height": 7, "width": 6, "channels": 2 }"""));
        RandomBatch batch = RandomBatch.For(spec, 2, new Random(4));
        double[] images = [.. batch.Images.Select(value => (double)value)];
        ReferenceNetwork network = new ReferenceNetwork(spec).Load(batch.Parameters);
        ReferenceGradients gradients = network.LossAndGradients(images, batch.Labels);

        AssertSlopes(images, gradients.Images, "images");
        foreach (Tensor parameter in network.Parameters.Where(parameter => parameter.IsTrained && !spec.HasNoSlope(parameter.Name)))
            AssertSlopes(parameter.Values, gradients.Gradients[parameter.Name], parameter.Name);

        void AssertSlopes(double[] values, double[] gradient, string what)
        {
            double[] slopes = [.. Enumerable.Range(0, values.Length).Select(index => Slope(ref values[index]))];
            Assert.Contains(slopes, slope => Math.Abs(slope) > Step);
            Agreement.Within<double, double>(Tolerance, gradient, slopes, what);
        }

        double Slope(ref double value)
        {
            double before = value;
            value = before + Step;
            double above = network.Loss(images, batch.Labels);
            value = before - Step;
            double below = network.Loss(images, batch.Labels);
            value = before;
            return (above - below) / (2 * Step);
        }
    }
}
