using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Foreign;
using Galaxy.Pipeline.Shifts;

namespace Galaxy.Tests.Shifts;

public sealed class StrongJpegTests
{
    [Fact]
    public void Little_changes_and_always_the_same()
    {
        Image picture = ShiftPictures.Of(50, 61, (row, column, channel) =>
            (byte)(20 + 200 * Math.Exp(-((row - 25) * (row - 25) + (column - 30) * (column - 30)) / 200.0) + 5 * channel));
        Image back = StrongJpeg.Of(picture);
        Assert.Equal((50, 61), (back.Height, back.Width));
        byte[] before = picture.Pixels.ToArray(), after = back.Pixels.ToArray();
        Assert.NotEqual(before, after);
        Assert.InRange(before.Zip(after).Average(pair => Math.Abs(pair.First - pair.Second)), 0.1, 4);
        Assert.Equal(after, StrongJpeg.Of(picture).Pixels.ToArray());
    }

    [Fact]
    public void Quality_50_has_the_standards_first_step()
    {
        byte[] file = LibraryEncoder.Jpeg(ShiftPictures.Of(16, 16, (_, _, _) => 100), quality: 50);
        int table = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDB]);
        Assert.Equal(16, file[table + 5]);
    }

    [Fact]
    public void Color_is_lost_at_half_the_resolution()
    {
        Image stripes = ShiftPictures.Of(32, 32, (_, column, channel) => (byte)(column % 2 == channel / 2 ? 200 : 0));
        Image back = StrongJpeg.Of(stripes);
        double[] red = ShiftPictures.Channel(back, 0), blue = ShiftPictures.Channel(back, 2);
        Assert.InRange(red.Zip(blue).Average(pair => Math.Abs(pair.First - pair.Second)), 0, 60);
    }
}
