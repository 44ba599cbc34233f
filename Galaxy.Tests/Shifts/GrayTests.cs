using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Shifts;

namespace Galaxy.Tests.Shifts;

public sealed class GrayTests
{
    [Fact]
    public void All_channels_have_the_luma()
    {
        Image picture = ShiftPictures.Of(5, 7, (row, column, channel) => (byte)(31 * row + 7 * column + 19 * channel));
        Image gray = Gray.Of(picture);
        Assert.Equal(ShiftPictures.Channel(gray, 0), ShiftPictures.Channel(gray, 1));
        Assert.Equal(ShiftPictures.Channel(gray, 0), ShiftPictures.Channel(gray, 2));
        for (int pixel = 0; pixel < 35; pixel++)
        {
            byte[] color = picture.Pixels.Slice(3 * pixel, 3).ToArray();
            Assert.Equal(0.299 * color[0] + 0.587 * color[1] + 0.114 * color[2], gray.Pixels[3 * pixel], 0.5001);
        }
    }

    [Fact]
    public void Gray_pictures_stay() =>
        Assert.Equal(Enumerable.Repeat((byte)255, 12), Gray.Of(ShiftPictures.Flat(2, 2, 255)).Pixels.ToArray());
}
