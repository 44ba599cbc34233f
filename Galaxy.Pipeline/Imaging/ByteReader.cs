using System.Buffers.Binary;

namespace Galaxy.Pipeline.Imaging;

/// <summary>Reads big-endian bytes, never past their end.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="tooFew">What to report if there are too few.</param>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes, string tooFew = "the file ends early")
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly string _tooFew = tooFew;

    /// <summary>Bytes read so far.</summary>
    public int Position { get; private set; }

    /// <summary>Bytes left.</summary>
    public readonly int Left => _bytes.Length - Position;

    /// <summary>All that is left, unread.</summary>
    public readonly ReadOnlySpan<byte> Rest => _bytes[Position..];

    public byte Byte() => Take(1)[0];

    public int UInt16() => BinaryPrimitives.ReadUInt16BigEndian(Take(sizeof(ushort)));

    public uint UInt32() => BinaryPrimitives.ReadUInt32BigEndian(Take(sizeof(uint)));

    /// <exception cref="ImageFormatException">There are fewer.</exception>
    public ReadOnlySpan<byte> Take(int count)
    {
        if (count > Left)
            throw new ImageFormatException(_tooFew);
        ReadOnlySpan<byte> taken = _bytes.Slice(Position, count);
        Position += count;
        return taken;
    }
}
