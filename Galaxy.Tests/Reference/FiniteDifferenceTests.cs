using Galaxy.Tests.Harness;
using Galaxy.Tests.Layers;

namespace Galaxy.Tests.Reference;

/// <summary>The reference's gradients are the slopes of its loss.</summary>
public sealed class FiniteDifferenceTests
{
    private const double Step = 1e-6;
    private const double Tolerance = 1e-6;

    public static TheoryData<Net> Networks =>
        [.. ReferenceLayers.All.SelectMany(kind => kind.Examples).Select(net => net.Flatten().Dense(3).Relu().Dense(2))];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Gradients_are_slopes(Net net)
    {
        RandomBatch batch = RandomBatch.For(net, 2, new Random(4));
        double[] images = [.. batch.Images.Select(value => (double)value)];
        ReferenceNetwork network = new ReferenceNetwork(net).Load(batch.Parameters);
        ReferenceGradients gradients = network.LossAndGradients(images, batch.Labels);

        AssertSlopes(images, gradients.Images, "images");
        foreach (Tensor parameter in network.Sloped)
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
