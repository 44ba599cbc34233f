using CsCheck;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Layers.LeakyRelu;

/// <summary>x where it is positive, slope·x elsewhere. Its derivative at 0 is the slope.</summary>
internal sealed class LeakyReluReference : ElementwiseReferenceLayer
{
    public override string Type => "leakyRelu";

    public override IEnumerable<string> Kernels => ["LeakyRelu1Forward(BatchStep"];

    public override IEnumerable<Net> Examples =>
    [
        Image.LeakyRelu(0.2).Conv(2, 2).LeakyRelu().AvgPool(2),
        Image.Conv(5, 3).LeakyRelu(0.3).MaxPool(3, stride: 1),
    ];

    public override RandomLayer Random(RandomPlace place) =>
        new(Weight: 2, RandomPlace.Hundredths(100).Select(slope => NetLayer.Of(Type, ("slope", slope))));

    protected override double Value(NetLayer layer, double x) => x * Derivative(layer, x);

    protected override double Derivative(NetLayer layer, double x) => x > 0 ? 1 : layer.Number("slope", 0.01);
}
