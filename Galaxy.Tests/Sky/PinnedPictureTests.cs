using System.Security.Cryptography;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Tests.Sky;

public sealed class PinnedPictureTests
{
    /// <summary>The same on every machine; an intended change of the sky changes these, and every measured figure.</summary>
    [Theory]
    [InlineData(GalaxyKind.CompletelyRoundSmooth, "52DD4B3F274E1056")]
    [InlineData(GalaxyKind.EdgeOn, "625C71888CC52DBB")]
    [InlineData(GalaxyKind.Spiral, "120CE64E8EEC1A5B")]
    public void Pictures_have_the_same_bytes_on_every_machine(GalaxyKind kind, string expected)
    {
        byte[] hash = SHA256.HashData(SimulatedSky.Render(kind, 2004, 64).Pixels);
        Assert.Equal(expected, Convert.ToHexString(hash)[..16]);
    }
}
