using CsCheck;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Layers.Silu;

/// <summary>x·σ(x), with σ(x) = 1 / (1 + e⁻ˣ).</summary>
internal sealed class SiluReference : ElementwiseReferenceLayer
{
    public override string Type => "silu";

    public override IEnumerable<Net> Examples =>
    [
        Image.Layer(Type).Conv(2, 3, padding: 1).Layer(Type).MaxPool(2),
        Image.Conv(9, 3, padding: 1).MaxPool(2).Layer(Type).Layer(Type),
        Image.Conv(9, 3).Layer(Type).Dropout(0.4),
    ];

    public override IEnumerable<string> Kernels => ["Exponential.Sigmoid("];

    public override IEnumerable<(Net Net, string Hint)> Snapshots => [(Image.Conv(8, 1).Layer(Type).Flatten().Dense(2), "Silu1")];

    public override RandomLayer Random(RandomPlace place) => new(Weight: 1, Gen.Const(NetLayer.Of(Type)));

    protected override double Value(NetLayer layer, double x) => x * Sigmoid(x);

    protected override double Derivative(NetLayer layer, double x) => Sigmoid(x) * (1 + x * (1 - Sigmoid(x)));

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
