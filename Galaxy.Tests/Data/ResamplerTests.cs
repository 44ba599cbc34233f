using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Numerics;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Data;

public sealed class ResamplerTests
{
    private const int Side = 12;

    private static readonly Shape Input = new(Side, Side, 3);
    private static readonly int Margin = Augmentation.Full.Margin(Input);
    private static readonly AffineMap Identity = AffineMap.Turn(1);

    /// <summary>Up to rounding: the table divides, the resampler multiplies.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Nothing_but_an_orientation_is_the_plain_showing(int orientation) =>
        AssertNear(Plain(Noise(7), orientation), Resampled(Noise(7), orientation, new Variation(Identity, Vector3.One)), 1e-6);

    /// <summary>Within half a byte: the table rounds luma to a byte.</summary>
    [Fact]
    public void Network_of_one_channel_sees_the_luma_of_the_plain_showing() =>
        AssertNear(Plain(Noise(7), 6, channels: 1), Resampled(Noise(7), 6, new Variation(Identity, Vector3.One), channels: 1), 0.51 / 255 / 0.25);

    [Fact]
    public void A_quarter_of_a_full_rotation_is_the_quarter_turn()
    {
        (double sin, double cos) = DeterministicMath.SinCos(Math.PI / 2);
        AffineMap quarter = new((float)cos, (float)-sin, 0, (float)sin, (float)cos, 0);

        AssertNear(Plain(Noise(8), orientation: 8), Resampled(Noise(8), 1, new Variation(quarter, Vector3.One)), 1e-4);
    }

    [Fact]
    public void Between_two_pixels_is_their_mean()
    {
        LabeledImage noise = Noise(9);
        float[] plain = Plain(noise, 1);

        float[] shifted = Resampled(noise, 1, new Variation(Identity with { X = 0.5f }, Vector3.One));

        Assert.Equal((plain[0] + plain[3]) / 2, shifted[0], 1e-5);
    }

    [Fact]
    public void Gains_multiply_the_light_of_each_channel()
    {
        LabeledImage noise = Noise(10);
        Vector3 gain = new(1.25f, 0.5f, 1);
        float[] plain = Plain(noise, 1);

        float[] lit = Resampled(noise, 1, new Variation(Identity, gain));

        AssertNear([.. plain.Select((value, index) => (value * 0.25f + 0.5f) * gain[index % 3])], [.. lit.Select(value => value * 0.25f + 0.5f)], 1e-6);
    }

    [Fact]
    public void White_stays_white_in_every_view()
    {
        LabeledImage white = Square(Margin, (_, _) => 255);
        Augmentation dark = Augmentation.Full with { Brightness = 0, Color = 0 };

        foreach (View view in EpochViews.Of(2000, Input, dark, seed: 5, epoch: 1))
            Assert.All(Resampled(white, view.Orientation, view.Variation!.Value), value => Assert.Equal(2, value, 1e-6));
    }

    [Fact]
    public void A_view_that_reaches_beyond_the_wide_image_is_refused() => Assert.Throws<ArgumentException>(
        () => Resampled(Noise(3), 1, new Variation(Identity with { X = Margin }, Vector3.One)));

    [Fact]
    public void An_image_without_a_wide_one_is_refused() => Assert.Throws<InvalidOperationException>(
        () => Resampled(Noise(3) with { Wide = null }, 1, new Variation(Identity, Vector3.One)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Tensors_are_the_same_with_any_number_of_threads(int threads)
    {
        Batches batches = new(new Dataset(["noise"], [.. Enumerable.Range(0, 20).Select(Noise)]), Input, Gray(3).ToTable(), 20);
        View[] views = batches.Views(Augmentation.Full, seed: 3, epoch: 4);
        float[] expected = new float[20 * Input.Count];
        for (int sample = 0; sample < views.Length; sample++)
            batches.Show(views[sample], expected.AsSpan(sample * Input.Count, Input.Count));
        using Workers workers = new(threads);
        using BatchTensor tensor = new(batches, workers);

        tensor.Load(views);
        tensor.Write(0);

        Assert.Equal(expected, tensor.Images.ToArray());
    }

    [Fact]
    public void Tensor_has_the_same_bits_on_every_machine()
    {
        View view = EpochViews.Of(1, Input, Augmentation.Full, seed: 1, epoch: 1)[0];

        float[] tensor = Resampled(Noise(1), view.Orientation, view.Variation!.Value);

        Assert.Equal("3DD0553CD43362DF", Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes<float>(tensor)))[..16]);
    }

    private static Standardization Gray(int channels) => new([.. Enumerable.Repeat(0.5f, channels)], [.. Enumerable.Repeat(0.25f, channels)]);

    private static float[] Plain(LabeledImage image, int orientation, int channels = 3) => Show(image, new View(0, orientation), channels);

    private static float[] Resampled(LabeledImage image, int orientation, Variation variation, int channels = 3) =>
        Show(image, new View(0, orientation, variation), channels);

    private static float[] Show(LabeledImage image, View view, int channels)
    {
        float[] tensor = new float[Side * Side * channels];
        new Batches(new Dataset(["a"], [image]), Input with { Channels = channels }, Gray(channels).ToTable(), 1).Show(view, tensor);
        return tensor;
    }

    private static LabeledImage Noise(int seed)
    {
        RandomStream random = new((ulong)seed);
        byte[] bytes = new byte[(Side + 2 * Margin) * (Side + 2 * Margin) * 3];
        foreach (ref byte value in bytes.AsSpan())
            value = (byte)random.NextInt(256);
        return Square(Margin, (pixel, channel) => bytes[pixel * 3 + channel]);
    }

    /// <summary>A plain image and the wide image whose center it is.</summary>
    private static LabeledImage Square(int margin, Func<int, int, byte> value)
    {
        int side = Side + 2 * margin;
        Image wide = Image.Own(side, side, [.. Enumerable.Range(0, side * side * 3).Select(index => value(index / 3, index % 3))]);
        return LabeledImage.Of(new ScaledImage(wide.CenterCrop(Side), wide), 0, "square");
    }

    private static void AssertNear(float[] expected, float[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, tolerance));
    }
}
