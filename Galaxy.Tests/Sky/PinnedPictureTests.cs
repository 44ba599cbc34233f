using System.Security.Cryptography;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Tests.Sky;

public sealed class PinnedPictureTests
{
    /// <summary>The same on every machine; an intended change of the sky changes these, and every measured figure.</summary>
    [Theory]
    [InlineData(GalaxyKind.CompletelyRoundSmooth, "26F43C023F4D89F2")]
    [InlineData(GalaxyKind.EdgeOn, "A9C962EB1C5D0E00")]
    [InlineData(GalaxyKind.Spiral, "E28D9D5F7E0D7C6A")]
    public void Pictures_have_the_same_bytes_on_every_machine(GalaxyKind kind, string expected)
    {
        byte[] hash = SHA256.HashData(SimulatedSky.Render(kind, 2004, 64).Pixels);
        Assert.Equal(expected, Convert.ToHexString(hash)[..16]);
    }
}
