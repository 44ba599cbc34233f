using System.Security.Cryptography;
using System.Text;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Pipeline.Imaging.Png;
using Galaxy.Tests.Imaging;
using Galaxy.Tests.Imaging.Fits;

namespace Galaxy.Tests.Prepared;

/// <summary>
/// Prepared pictures outlive the program that made them. If this test fails, the code makes other pixels than before: raise
/// <see cref="PixelVersion.Current"/>, so that what is kept is made anew, and take over both figures. Every format and every framing is here, with
/// pictures of a few pixels too; what is special besides belongs here when its pixels change.
/// </summary>
public sealed class PixelVersionTests
{
    private const int Version = 3;
    private const string Digest = "787f1c2f5c8660d0499932e9da0104203c427977aa08bcf08558c824867b2199";

    [Fact]
    public void Pixels_change_only_with_the_version()
    {
        Shape input = new(16, 16, Image.Channels);
        string[] names = ["baseline420.jpg", "grayProgressive.jpg", "gray8.png", "bits8.bmp", "interlaced.gif", "lossy.webp"];
        string[] fits = ["float32.fits", "scaledBlank16.fits", "holes.fits", "grz.fits", "filters.fits", "rgb.fits", "riceFloats.fits.fz", "gzipped.fits.gz"];
        byte[][] files =
        [
            .. names.Select(Fixture.Bytes), Measured(), .. fits.Select(FitsFixture.Bytes), .. ((int[])[1, 2, 3, 5, 8, 16, 40, 96]).Select(Galaxy),
        ];
        Framing[] framings = [Framing.Middle(null), Framing.Middle(20), new Framing.ByLight()];
        string keys = string.Concat(framings.SelectMany(_ => files, (framing, file) =>
            Pictures.Decoder(input, framing, margin: 3)(new PictureContent.Encoded(file), "picture")
                .Match(scaled => $"{ContentKey.Of(scaled.Wide!)}\n", problem => $"{problem}\n")));
        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(keys)));
        Assert.True(digest == Digest, $"The pixels' digest is {digest}.");
        Assert.Equal(Version, PixelVersion.Current);
    }

    /// <summary>A bright middle on a sky with noise, off the center.</summary>
    private static byte[] Galaxy(int side)
    {
        byte[] pixels = new byte[side * side * Image.Channels];
        for (int index = 0; index < pixels.Length; index++)
        {
            (int row, int column) = Math.DivRem(index / Image.Channels, side);
            int distance = 64 * ((2 * row - side) * (2 * row - side) + (2 * column - side + 1) * (2 * column - side + 1)) / (side * side);
            pixels[index] = (byte)(10 + index * 37 % 11 + 230 / (1 + distance));
        }

        return PngFile.Encode(Image.Own(side, side, pixels));
    }

    /// <summary>A camera's counts in a PNG of 16 bits.</summary>
    private static byte[] Measured() =>
        PngWriter.Of16Bits(24, 24, 1, [.. Enumerable.Range(0, 24 * 24).Select(index => (ushort)(1000 + index * 37 % 251 * (index % 7)))]);
}
