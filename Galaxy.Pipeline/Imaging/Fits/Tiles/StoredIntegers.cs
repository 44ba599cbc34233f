using System.Buffers.Binary;

namespace Galaxy.Pipeline.Imaging.Fits.Tiles;

/// <summary>Integers of 32 bits as FITS stores them.</summary>
internal static class StoredIntegers
{
    /// <exception cref="ImageFormatException">There are other bytes than theirs.</exception>
    public static void Read(ReadOnlySpan<byte> bytes, Span<int> integers)
    {
        if (bytes.Length != integers.Length * sizeof(int))
            throw new ImageFormatException("a tile is damaged");
        for (int index = 0; index < integers.Length; index++)
            integers[index] = BinaryPrimitives.ReadInt32BigEndian(bytes[(index * sizeof(int))..]);
    }
}
