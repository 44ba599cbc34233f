using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Shifts;

namespace Galaxy.Tests.Shifts;

public sealed class HalfScaleTests
{
    [Theory]
    [InlineData(424, 424, 212, 212)]
    [InlineData(7, 10, 3, 5)]
    [InlineData(1, 1, 1, 1)]
    public void Height_and_width_are_halved(int height, int width, int halfHeight, int halfWidth)
    {
        Image half = HalfScale.Of(ShiftPictures.Flat(height, width, 77));
        Assert.Equal((halfHeight, halfWidth), (half.Height, half.Width));
        Assert.All(half.Pixels.ToArray(), value => Assert.Equal(77, value));
    }

    [Fact]
    public void A_pixel_is_the_mean_of_four()
    {
        Image half = HalfScale.Of(ShiftPictures.Of(4, 6, (row, column, channel) => (byte)(40 * row + 10 * column + channel)));
        Assert.Equal([25, 26, 27], half.Pixels[..3].ToArray());
        Assert.Equal([25 + 80 + 40, 26 + 80 + 40, 27 + 80 + 40], half.Pixels[^3..].ToArray());
    }
}
