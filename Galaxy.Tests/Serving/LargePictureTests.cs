using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Png;
using Galaxy.Pipeline.Serving;

namespace Galaxy.Tests.Serving;

/// <summary>Pictures that take much memory are told by their first bytes; so may be what is not looked into.</summary>
public sealed class LargePictureTests
{
    private static byte[] Small { get; } = PngFile.Encode(Image.Own(2, 2, new byte[12]));

    private static bool IsLarge(params byte[] file) => LargePicture.Is(new PictureContent.Encoded(file));

    [Fact]
    public void Png_says_its_size()
    {
        byte[] large = [.. Small];
        (large[18], large[22]) = (0x0D, 0x0D);

        Assert.False(IsLarge(Small));
        Assert.True(IsLarge(large));
    }

    [Theory]
    [InlineData(0x01, false)]
    [InlineData(0x0D, true)]
    public void Jpeg_says_its_size_behind_other_segments(byte side, bool isLarge) => Assert.Equal(
        isLarge, IsLarge(0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC2, 0, 8, 8, side, 0x88, side, 0x88, 3));

    [Fact]
    public void A_jpeg_without_a_frame_is_only_as_large_as_its_file()
    {
        Assert.False(IsLarge(0xFF, 0xD8, 0xFF, 0xE0, 0, 40));
        Assert.True(IsLarge([0xFF, 0xD8, .. new byte[60_000_000]]));
    }

    [Theory]
    [InlineData("GIF89a", true)]
    [InlineData("\u001f\u008b\u0008", true)]
    [InlineData("SIMPLE  =                    T", false)]
    [InlineData("SIMPLE  =                    T XTENSION= 'BINTABLE'", true)]
    public void What_may_be_compressed_much_may_be_large(string file, bool isLarge) =>
        Assert.Equal(isLarge, IsLarge([.. file.Select(letter => (byte)letter)]));

    [Fact]
    public void Pixels_are_counted()
    {
        Assert.False(LargePicture.Is(new PictureContent.Decoded(Image.Own(2, 2, new byte[12]))));
        Assert.True(LargePicture.Is(new PictureContent.Decoded(Image.Own(1, 3 << 20, new byte[9 << 20]))));
    }
}
