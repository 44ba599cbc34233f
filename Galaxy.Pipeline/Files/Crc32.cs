using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Galaxy.Pipeline.Files;

/// <summary>The checksum of zip, gzip and PNG (ISO 3309), eight bytes at a time.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int Values = 256;

    /// <summary>What a byte does to the sum, as the last of eight, the one before it, and so on.</summary>
    private static readonly ImmutableArray<uint> _tables = Tables();

    /// <param name="bytes">What is summed.</param>
    /// <param name="before">The sum of the bytes before; 0 if there are none.</param>
    public static uint Of(ReadOnlySpan<byte> bytes, uint before = 0)
    {
        ReadOnlySpan<uint> tables = _tables.AsSpan();
        uint sum = ~before;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            ulong word = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ sum;
            sum = tables[7 * Values + (byte)word] ^ tables[6 * Values + (byte)(word >> 8)]
                ^ tables[5 * Values + (byte)(word >> 16)] ^ tables[4 * Values + (byte)(word >> 24)]
                ^ tables[3 * Values + (byte)(word >> 32)] ^ tables[2 * Values + (byte)(word >> 40)]
                ^ tables[Values + (byte)(word >> 48)] ^ tables[(byte)(word >> 56)];
        }

        foreach (byte value in bytes)
            sum = sum >> 8 ^ tables[(byte)(sum ^ value)];
        return ~sum;
    }

    private static ImmutableArray<uint> Tables()
    {
        uint[] tables = new uint[sizeof(ulong) * Values];
        for (int index = 0; index < tables.Length; index++)
        {
            uint sum = index < Values ? (uint)index : tables[index - Values];
            for (int bit = 0; bit < 8; bit++)
                sum = sum >> 1 ^ ((sum & 1) == 1 ? Polynomial : 0);
            tables[index] = sum;
        }

        return [.. tables];
    }
}
