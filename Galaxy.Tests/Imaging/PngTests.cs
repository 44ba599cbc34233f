using System.Text;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Png;

namespace Galaxy.Tests.Imaging;

public sealed class PngTests
{
    public static TheoryData<int, int, bool> Kinds
    {
        get
        {
            TheoryData<int, int, bool> kinds = [];
            foreach ((int depth, int color) in PngWriter.Kinds)
            {
                kinds.Add(depth, color, false);
                kinds.Add(depth, color, true);
            }

            return kinds;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_color_type_and_depth_is_read(int depth, int color, bool isInterlaced)
    {
        foreach ((int height, int width) in ((int, int)[])[(1, 1), (3, 5), (11, 13), (16, 9)])
        {
            (byte[] file, byte[] expected) = PngWriter.Write(height, width, depth, color, isInterlaced);
            Image image = Fixture.Decode(file);
            Assert.Equal((height, width), (image.Height, image.Width));
            Assert.All(image.Pixels.ToArray().Zip(expected), pair => Assert.InRange(pair.First - pair.Second, -1, 1));
        }
    }

    [Fact]
    public void Written_pictures_are_read_back_bit_for_bit()
    {
        byte[] pixels = new byte[7 * 5 * Image.Channels];
        new Random(1).NextBytes(pixels);
        Assert.Equal(pixels, Fixture.Decode(PngFile.Encode(Image.Own(7, 5, pixels))).Pixels.ToArray());
    }

    [Fact]
    public void Wrong_check_sum_is_refused()
    {
        byte[] file = PngWriter.Write(3, 3, depth: 8, color: 2, isInterlaced: false).File;
        file[^20] ^= 1;
        Assert.Contains("checksum", Fixture.Refuse(file).What);
    }

    [Fact]
    public void Check_sum_is_the_standards() => Assert.Equal(0xCBF43926u, Crc32.Of(Encoding.ASCII.GetBytes("123456789")));
}
