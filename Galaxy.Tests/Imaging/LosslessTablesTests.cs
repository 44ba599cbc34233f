using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Foreign;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Imaging;

/// <summary>Lossless WebPs written bit by bit. What real encoders write is in the fixtures of <see cref="ImageFileTests"/>.</summary>
public sealed class LosslessTablesTests
{
    private const int Side = 100;

    [Theory]
    [InlineData(0xFF, 0xFF)]
    [InlineData(0xFF, 0)]
    public void Groups_of_codes_that_would_take_gigabytes_are_refused_before_memory_is_taken(int red, int green)
    {
        byte[] file = File("VP8L"u8, [.. Header, .. Stream(red, green)]);
        AssertRefused(file, $"{(red << 8 | green) + 1} groups of codes");
    }

    /// <summary>How opaque a lossy picture is may be packed the same way.</summary>
    [Fact]
    public void So_are_those_of_its_opacity()
    {
        byte[] lossy = RiffChunk.Find(Fixture.Bytes("lossyAlpha.webp").AsSpan(12), "VP8 "u8).ToArray();
        byte[] chunks = [.. RiffChunk.Write("ALPH"u8, [1, .. Stream(0xFF, 0xFF)]), .. RiffChunk.Write("VP8 "u8, lossy)];
        AssertRefused(Riff(chunks), "65536 groups of codes");
    }

    [Fact]
    public void A_transform_that_comes_twice_is_refused()
    {
        BitWriter bits = new();
        bits.Write((1, 1), (2, 2), (1, 1), (2, 2), (0, 1));
        AssertRefused(File("VP8L"u8, [.. Header, .. bits.Bytes]), "its header is damaged");
    }

    /// <summary>Of a square picture without opacity.</summary>
    private static byte[] Header
    {
        get
        {
            BitWriter bits = new();
            bits.Write((0x2F, 8), (Side - 1, 14), (Side - 1, 14), (0, 4));
            return bits.Bytes;
        }
    }

    /// <summary>No transforms, no cache, and a group for each block: always the one that red and green number.</summary>
    private static byte[] Stream(int red, int green)
    {
        BitWriter bits = new();
        bits.Write((0, 1), (0, 1), (1, 1), (0, 3), (0, 1));
        foreach (int symbol in new[] { green, red, 0, 0, 0 })
            bits.Write((1, 1), (0, 1), (1, 1), (symbol, 8));
        return bits.Bytes;
    }

    private static byte[] File(ReadOnlySpan<byte> kind, byte[] data) => Riff(RiffChunk.Write(kind, data));

    private static byte[] Riff(byte[] chunks) => RiffChunk.Write("RIFF"u8, [.. "WEBP"u8, .. chunks]);

    private static void AssertRefused(byte[] file, string what)
    {
        Fixture.Refuse(file);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains(what, Fixture.Refuse(file).What, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000);
    }
}
