using CsCheck;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Layers.Relu;

/// <summary>max(x, 0). Its derivative at 0 is 0.</summary>
internal sealed class ReluReference : ElementwiseReferenceLayer
{
    public override string Type => "relu";

    public override IEnumerable<Net> Examples =>
    [
        Image.Conv(9, 3).Relu().MaxPool(2),
        Image.Relu().MaxPool(2, stride: 1),
    ];

    public override IEnumerable<string> Kernels => ["Relu1Forward(KernelMemory"];

    public override RandomLayer Random(RandomPlace place) => new(Weight: 4, Gen.Const(NetLayer.Of(Type)));

    protected override double Value(NetLayer layer, double x) => Math.Max(x, 0);

    protected override double Derivative(NetLayer layer, double x) => x > 0 ? 1 : 0;
}
