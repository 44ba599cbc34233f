using Galaxy.Kernels.Contract;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Layers.AvgPool2d;

/// <summary>The mean of each square window.</summary>
internal sealed class AvgPool2dReference : PoolReferenceLayer
{
    public override string Type => "avgPool2d";

    public override string Prefix => "avgPool";

    public override IEnumerable<Net> Examples =>
    [
        Image.AvgPool(3, stride: 2).Conv(3, 2),
        Image.Conv(5, 3).AvgPool(2),
        Image.Conv(9, 2).AvgPool(3, stride: 2).Conv(3, 2),
    ];

    public override IEnumerable<string> Kernels => ["AvgPool1Forward("];

    public override RandomLayer? Random(RandomPlace place) => place.IsFlat ? null : RandomWindow(place);

    protected override (int Height, int Width, int Stride) Window(NetLayer layer, Shape input)
    {
        int size = layer.Whole("size");
        return (size, size, layer.Whole("stride", size));
    }

    protected override double[] Shares(double[] values) => [.. values.Select(_ => 1.0 / values.Length)];
}
