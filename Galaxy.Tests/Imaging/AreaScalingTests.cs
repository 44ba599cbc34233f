using Galaxy.Pipeline.Imaging;

namespace Galaxy.Tests.Imaging;

public sealed class AreaScalingTests
{
    [Theory]
    [InlineData(61, 50, 30, 17, 0)]
    [InlineData(40, 97, 36, 64, 5)]
    [InlineData(300, 310, 212, 64, 23)]
    [InlineData(9, 8, 8, 3, 1)]
    public void Means_are_those_of_one_pixel_after_the_other(int height, int width, int side, int scaled, int margin)
    {
        Image image = Noise(height, width);
        PixelArea area = PixelArea.Middle(height, width, side);

        Image actual = new AreaScaling((height, width), area, scaled, scaled, margin).Apply(ImagePart.Whole(image));

        CoveredSpans rows = CoveredSpans.Of(height, area.Top, side, scaled, margin);
        CoveredSpans columns = CoveredSpans.Of(width, area.Left, side, scaled, margin);
        Assert.Equal(
            from row in Enumerable.Range(0, rows.Count)
            from column in Enumerable.Range(0, columns.Count)
            from channel in Enumerable.Range(0, 3)
            select Mean(image, rows, row, columns, column, channel), actual.Pixels.ToArray());
    }

    [Fact]
    public void Needed_pixels_are_enough()
    {
        Image image = Noise(90, 120);
        AreaScaling scaling = new((90, 120), new PixelArea(-4, 30, 50, 55), 20, 30, margin: 2);
        Assert.Equal(new PixelArea(0, 26, 51, 63), scaling.Needed);
        ImagePart whole = ImagePart.Whole(image);
        Assert.Equal(scaling.Apply(whole).Pixels, scaling.Apply(whole.Cut(scaling.Needed)).Pixels);
    }

    /// <summary>Across, then down, each sum in order and in single precision.</summary>
    private static byte Mean(Image image, CoveredSpans rows, int row, CoveredSpans columns, int column, int channel)
    {
        float sum = 0;
        for (int down = 0; down < rows.Weights(row).Length; down++)
        {
            float across = 0;
            for (int right = 0; right < columns.Weights(column).Length; right++)
                across += columns.Weights(column)[right] * image.Row(rows.First(row) + down)[(columns.First(column) + right) * 3 + channel];
            sum += across * rows.Weights(row)[down];
        }

        return (byte)(sum + 0.5f);
    }

    private static Image Noise(int height, int width)
    {
        byte[] pixels = new byte[height * width * 3];
        new Random(1).NextBytes(pixels);
        return Image.Own(height, width, pixels);
    }
}
