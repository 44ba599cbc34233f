using Galaxy.Pipeline.Imaging;

namespace Galaxy.Tests.Imaging;

public sealed class ImageGeometryTests
{
    [Fact]
    public void Crop_keeps_the_middle()
    {
        Image image = Ramp(6, 9).CenterCrop(2);
        Assert.Equal((2, 2), (image.Height, image.Width));
        Assert.Equal([.. Ramp(6, 9).Pixels.Slice((2 * 9 + 3) * 3, 6)], image.Pixels[..6].ToArray());
    }

    [Fact]
    public void Crop_larger_than_the_picture_is_the_largest_square_that_fits() =>
        Assert.Equal((4, 4), (Ramp(4, 7).CenterCrop(100).Height, Ramp(4, 7).CenterCrop(100).Width));

    [Fact]
    public void Scaling_by_a_whole_number_takes_the_mean_of_each_square()
    {
        Image image = Image.Own(2, 4, [.. ((byte[])[10, 20, 100, 0, 30, 40, 50, 51]).SelectMany(value => Enumerable.Repeat(value, 3))]);
        Assert.Equal([25, 25, 25, 50, 50, 50], image.AreaScale(1, 2).Pixels.ToArray());
    }

    [Theory]
    [InlineData(207, 64)]
    [InlineData(424, 64)]
    [InlineData(5, 3)]
    [InlineData(3, 7)]
    public void Scaling_keeps_the_mean(int from, int to)
    {
        Image image = Ramp(from, from);
        Assert.Equal(Mean(image), Mean(image.AreaScale(to, to)), 0.6);
    }

    [Fact]
    public void Scaling_to_the_same_size_changes_nothing() =>
        Assert.Equal(Ramp(5, 8).Pixels.ToArray(), Ramp(5, 8).AreaScale(5, 8).Pixels.ToArray());

    [Theory]
    [InlineData(424, 424, 212)]
    [InlineData(300, 424, 207)]
    [InlineData(61, 50, 100)]
    [InlineData(50, 61, null)]
    public void Middle_of_the_wide_image_is_the_plain_one(int height, int width, int? crop)
    {
        Image image = Noise(height, width);
        Image plain = (crop is { } side ? image.CenterCrop(side) : image).AreaScale(64, 64);

        Image wide = image.AreaScaleWide(crop, 64, 64, margin: 23);

        Assert.Equal((110, 110), (wide.Height, wide.Width));
        Assert.Equal(plain.Pixels.ToArray(), wide.CenterCrop(64).Pixels.ToArray());
    }

    [Fact]
    public void Wide_image_shows_what_lies_round_the_crop()
    {
        Image image = Noise(40, 60);

        Image wide = image.AreaScaleWide(20, 10, 10, margin: 5);

        Assert.Equal(image.CenterCrop(40).AreaScale(20, 20).Pixels.ToArray(), wide.Pixels.ToArray());
    }

    [Fact]
    public void Wide_image_repeats_the_edge_beyond_the_picture()
    {
        byte[] pixels = [.. ((byte[])[10, 20, 30, 40]).SelectMany(value => Enumerable.Repeat(value, 3))];

        Image wide = Image.Own(2, 2, pixels).AreaScaleWide(null, 2, 2, margin: 1);

        Assert.Equal([10, 10, 20, 20, 10, 10, 20, 20, 30, 30, 40, 40, 30, 30, 40, 40], wide.Pixels.ToArray().Where((_, index) => index % 3 == 0));
    }

    private static Image Noise(int height, int width)
    {
        byte[] pixels = new byte[height * width * 3];
        new Random(1).NextBytes(pixels);
        return Image.Own(height, width, pixels);
    }

    private static double Mean(Image image) => image.Pixels.ToArray().Average(value => (double)value);

    private static Image Ramp(int height, int width) => Image.Own(height, width,
        [.. Enumerable.Range(0, height * width).SelectMany(index => Enumerable.Repeat((byte)(255L * index / (height * width)), 3))]);
}
