namespace Galaxy.Tests.Imaging;

/// <summary>Writes numbers bit by bit, low bits first.</summary>
internal sealed class BitWriter
{
    private readonly List<bool> _bits = [];

    /// <summary>All bits, filled up with zeros to whole bytes.</summary>
    public byte[] Bytes => [.. _bits.Chunk(8).Select(chunk => (byte)chunk.Select((bit, place) => bit ? 1 << place : 0).Sum())];

    public void Write(params (int Value, int Bits)[] numbers)
    {
        foreach ((int value, int bits) in numbers)
            _bits.AddRange(Enumerable.Range(0, bits).Select(place => (value >> place & 1) == 1));
    }
}
