using CsCheck;
using Galaxy.Kernels.Contract;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Layers.GlobalAvgPool;

/// <summary>The mean of each channel over the whole map.</summary>
internal sealed class GlobalAvgPoolReference : PoolReferenceLayer
{
    public override string Type => "globalAvgPool";

    public override IEnumerable<Net> Examples =>
    [
        Image.AvgPool(3, stride: 2).Conv(3, 2).GlobalAvgPool(),
        Image.Conv(9, 2).GlobalAvgPool(),
    ];

    public override IEnumerable<string> Kernels => ["GlobalAvgPool1Forward("];

    public override RandomLayer? Random(RandomPlace place) => place.IsFlat ? null : new RandomLayer(Weight: 1, Gen.Const(NetLayer.Of(Type)));

    protected override (int Height, int Width, int Stride) Window(NetLayer layer, Shape input) => (input.Height, input.Width, 1);

    protected override double[] Shares(double[] values) => [.. values.Select(_ => 1.0 / values.Length)];
}
