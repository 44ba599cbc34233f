using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Shifts;

namespace Galaxy.Tests.Shifts;

public sealed class OtherStretchTests
{
    [Fact]
    public void Light_is_shown_by_asinh_with_a_softening_of_20_instead_of_6()
    {
        Image picture = ShiftPictures.Of(16, 16, (row, column, _) => (byte)(16 * row + column));
        double[] stretched = ShiftPictures.Channel(OtherStretch.Of(picture), 1);
        for (int value = 0; value < 256; value++)
        {
            double light = Math.Sinh(Math.Asinh(6) * value / 255) / 6;
            Assert.Equal(255 * Math.Asinh(20 * light) / Math.Asinh(20), stretched[value], 0.5001);
        }

        Assert.Equal((0, 255), (stretched[0], stretched[255]));
    }
}
