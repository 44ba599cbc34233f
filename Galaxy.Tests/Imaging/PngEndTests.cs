namespace Galaxy.Tests.Imaging;

/// <summary>A PNG is complete if all its rows are there, whatever its end.</summary>
public sealed class PngEndTests
{
    private const int EndBytes = 12;

    public static TheoryData<string> Names => [.. Fixture.Names.Where(name => name.EndsWith(".png", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Lost_cut_damaged_or_overwritten_end_costs_nothing(string name)
    {
        byte[] file = Fixture.Bytes(name);
        byte[] whole = Pixels(file);
        for (int missing = 1; missing <= EndBytes; missing++)
            Assert.Equal(whole, Pixels(file[..^missing]));
        Assert.Equal(whole, Pixels([.. file[..^EndBytes], .. new byte[EndBytes]]));
        Assert.Equal(whole, Pixels([.. file[..^EndBytes], .. new byte[600]]));
        Assert.Equal(whole, Pixels([.. file[..^1], 0]));
        Assert.Equal(whole, Pixels([.. file, .. file]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Cut_pixels_are_refused(string name)
    {
        byte[] file = Fixture.Bytes(name);
        for (int length = 0; length < file.Length - EndBytes; length++)
            Fixture.Refuse(file[..length]);
    }

    private static byte[] Pixels(byte[] file) => Fixture.Decode(file).Pixels.ToArray();
}
