using CsCheck;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Layers.Elu;

/// <summary>x where it is positive, alpha·(eˣ − 1) elsewhere. Its derivative at 0 is alpha.</summary>
internal sealed class EluReference : ElementwiseReferenceLayer
{
    public override string Type => "elu";

    public override IEnumerable<Net> Examples =>
    [
        Image.Layer(Type).Conv(2, 3, padding: 1).Layer(Type, ("alpha", 0.7)).MaxPool(2),
        Image.Conv(9, 3, padding: 1).MaxPool(2).Layer(Type).Layer(Type, ("alpha", 1.5)),
        Image.Conv(9, 3).Layer(Type).Dropout(0.4),
    ];

    public override IEnumerable<string> Kernels => ["Exponential.MinusOne("];

    public override IEnumerable<(Net Net, string Hint)> Snapshots =>
        [(Image.Conv(8, 1).MaxPool(2, stride: 1).Layer("leakyRelu").Layer(Type).Flatten().Dense(2), "Elu1")];

    public override RandomLayer Random(RandomPlace place) =>
        new(Weight: 1, RandomPlace.Hundredths(200).Select(alpha => NetLayer.Of(Type, ("alpha", alpha))));

    protected override double Value(NetLayer layer, double x) => x > 0 ? x : Alpha(layer) * (Math.Exp(x) - 1);

    protected override double Derivative(NetLayer layer, double x) => x > 0 ? 1 : Alpha(layer) * Math.Exp(x);

    private static double Alpha(NetLayer layer) => layer.Number("alpha", 1);
}
