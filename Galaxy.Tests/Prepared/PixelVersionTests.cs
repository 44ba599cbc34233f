using System.Security.Cryptography;
using System.Text;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Tests.Imaging;
using Galaxy.Tests.Imaging.Fits;

namespace Galaxy.Tests.Prepared;

/// <summary>
/// Prepared pictures outlive the program that made them. If this test fails, the code makes other pixels than before: raise
/// <see cref="PixelVersion.Current"/>, so that what is kept is made anew, and take over both figures.
/// </summary>
public sealed class PixelVersionTests
{
    private const int Version = 2;
    private const string Digest = "3241d28d5da0088ca86925e32c0119a49bb3dda2bf9e2d8af077c98b12dbefcc";

    [Fact]
    public void Pixels_change_only_with_the_version()
    {
        Shape input = new(16, 16, Image.Channels);
        string[] names = ["baseline420.jpg", "grayProgressive.jpg", "gray8.png", "bits8.bmp", "interlaced.gif", "lossy.webp"];
        string keys = string.Concat(names.Select(Fixture.Bytes).Append(Measured()).Append(FitsFixture.Bytes("float32.fits")).Select(file =>
            Pictures.Decoder(input, Framing.Middle(20), margin: 3)(new PictureContent.Encoded(file), "picture")
                .Match(scaled => $"{ContentKey.Of(scaled.Wide!)}\n", problem => $"{problem}\n")));
        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(keys)));
        Assert.True(digest == Digest, $"The pixels' digest is {digest}.");
        Assert.Equal(Version, PixelVersion.Current);
    }

    /// <summary>A camera's counts in a PNG of 16 bits.</summary>
    private static byte[] Measured() =>
        PngWriter.Of16Bits(24, 24, 1, [.. Enumerable.Range(0, 24 * 24).Select(index => (ushort)(1000 + index * 37 % 251 * (index % 7)))]);
}
