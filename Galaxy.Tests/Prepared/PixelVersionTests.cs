using System.Security.Cryptography;
using System.Text;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Tests.Imaging;

namespace Galaxy.Tests.Prepared;

/// <summary>
/// Prepared pictures outlive the program that made them. If this test fails, the code makes other pixels than before: raise
/// <see cref="PixelVersion.Current"/>, so that what is kept is made anew, and take over both figures.
/// </summary>
public sealed class PixelVersionTests
{
    private const int Version = 1;
    private const string Digest = "c344aa9f84c1573c58cebe8febdcb8edb63b3ea683ca93cca22ab85dbc498220";

    [Fact]
    public void Pixels_change_only_with_the_version()
    {
        Shape input = new(16, 16, Image.Channels);
        string keys = string.Concat(((string[])["baseline420.jpg", "grayProgressive.jpg", "gray8.png", "bits8.bmp", "interlaced.gif", "lossy.webp"]).Select(name =>
            Pictures.Decoder(input, Framing.Middle(20), margin: 3)(new PictureContent.Encoded(Fixture.Bytes(name)), name)
                .Match(scaled => $"{ContentKey.Of(scaled.Wide!)}\n", problem => $"{problem}\n")));
        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(keys)));
        Assert.True(digest == Digest, $"The pixels' digest is {digest}.");
        Assert.Equal(Version, PixelVersion.Current);
    }
}
