using Galaxy.Kernels.Numerics;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Layers.Conv2d;

/// <summary>Convolutions that are tied under the turns and mirrors of a square.</summary>
public sealed class SymmetryTests
{
    private const double Rounding = 1e-5;

    public static TheoryData<Net> Invariant
    {
        get
        {
            Net image = Net.Input(12, 12, 3);
            return
            [
                image.TiedConv(2, 3, padding: 1).BatchNorm().Relu().MaxPool(2).TiedConv(3, 3, padding: 1).BatchNorm().LeakyRelu().TiedConv(1, 2),
                image.TiedConv(1, 5, padding: 2).TiedConv(1, 3, padding: 1).Plus("conv1").Layer("silu").AvgPool(2).TiedConv(2, 4, stride: 2, padding: 1),
                Net.Input(9, 9, 1).TiedConv(4, 3, stride: 2, padding: 1).MaxPool(3, stride: 2).Dropout(0.5).TiedConv(5, 1),
            ];
        }
    }

    [Theory]
    [MemberData(nameof(Invariant))]
    public void Logits_are_the_same_for_every_turn_and_mirror_of_an_image(Net map)
    {
        foreach (string mode in (string[])["mean", "max"])
        {
            Net net = map.Layer("orientationPool", ("mode", mode)).GlobalAvgPool().Flatten().Dense(4).Relu().Dense(2);
            RandomBatch batch = RandomBatch.For(net, 1, new Random(8));
            using CompiledNetwork network = CompiledNetwork.From(net);
            float[] images = [.. Orientation.All.SelectMany(orientation => Turned(orientation, batch.Images, net.Image.Channels))];
            float[][] logits = [.. network.Forward(batch.Parameters, images, Orientation.All.Length).Chunk(2)];
            Assert.All(logits, turned => Agreement.Within<float, float>(Rounding, turned, logits[0], mode));
        }
    }

    [Fact]
    public void Orientations_are_a_group()
    {
        foreach (Orientation then in Orientation.All)
        {
            Assert.Equal(0, SquareSymmetry.Compose(then.Index, SquareSymmetry.Inverse(then.Index)));
            Assert.All(Orientation.All, first =>
                Assert.Equal(first.Index, then.Undo(Orientation.All[SquareSymmetry.Compose(then.Index, first.Index)]).Index));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Values_move_where_the_orientation_takes_them(int side)
    {
        int[] square = [.. Enumerable.Range(0, side * side)];
        foreach (Orientation orientation in Orientation.All)
        {
            int[] turned = orientation.Of(square);
            Assert.All(square, value =>
            {
                (int row, int column) = SquareSymmetry.Move(orientation.Index, value / side, value % side, side);
                Assert.Equal(value, turned[row * side + column]);
            });
        }
    }

    [Fact]
    public void Weights_of_all_orientations_are_saved_once()
    {
        Net convs = Net.Input(6, 6, 2).TiedConv(3, 3).BatchNorm().TiedConv(2, 2);
        using CompiledNetwork network = CompiledNetwork.From(convs.Layer("orientationPool").Flatten().Dense(2));
        Assert.Equal(
            [
                "conv1.weight 3 2 3 3", "conv1.bias 3", "bn1.weight 3", "bn1.bias 3", "bn1.running_mean 3", "bn1.running_var 3",
                "conv2.weight 2 24 2 2", "conv2.bias 2",
            ],
            network.Info.Parameters.Take(8).Select(parameter => $"{parameter.Name} {string.Join(' ', parameter.Shape)}"));
    }

    private static IEnumerable<float> Turned(Orientation orientation, float[] image, int channels) =>
        orientation.Of([.. image.Chunk(channels)]).SelectMany(pixel => pixel);
}
