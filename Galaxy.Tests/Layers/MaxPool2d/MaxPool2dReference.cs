using Galaxy.Kernels.Contract;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Layers.MaxPool2d;

/// <summary>The largest value of each square window. Among equals the first in row order wins.</summary>
internal sealed class MaxPool2dReference : PoolReferenceLayer
{
    public override string Type => "maxPool2d";

    public override string Prefix => "maxPool";

    public override IEnumerable<Net> Examples =>
    [
        Image.MaxPool(1, stride: 2).Conv(2, 4, padding: 3),
    ];

    public override IEnumerable<string> Kernels => ["MaxPool1Forward("];

    public override RandomLayer? Random(RandomPlace place) => place.IsFlat ? null : RandomWindow(place);

    protected override (int Height, int Width, int Stride) Window(NetLayer layer, Shape input)
    {
        int size = layer.Whole("size");
        return (size, size, layer.Whole("stride", size));
    }

    protected override double[] Shares(double[] values)
    {
        double[] shares = new double[values.Length];
        shares[Array.IndexOf(values, values.Max())] = 1;
        return shares;
    }
}
