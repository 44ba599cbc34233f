using Galaxy.Pipeline.Imaging;

namespace Galaxy.Tests.Imaging;

public sealed class EnlargingTests
{
    [Theory]
    [InlineData(3, 6, 4, 2, 4)]
    [InlineData(2, 4, 12, 6, 12)]
    [InlineData(1, 900, 9, 1, 9)]
    public void Fitted_picture_keeps_its_proportions(int height, int width, int side, int fittedHeight, int fittedWidth)
    {
        Image image = Image.Own(height, width, [.. Enumerable.Repeat((byte)77, height * width * Image.Channels)]).Fit(side);
        Assert.Equal((fittedHeight, fittedWidth), (image.Height, image.Width));
        Assert.All(image.Pixels.ToArray(), value => Assert.Equal(77, value));
    }
}
