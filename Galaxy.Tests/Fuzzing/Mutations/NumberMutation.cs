using System.Buffers.Binary;

namespace Galaxy.Tests.Fuzzing.Mutations;

/// <summary>Lengths, counts and places as they should not be.</summary>
internal static class NumberMutation
{
    private static readonly ulong[] _edges =
    [
        0, 1, 2, 7, 8, 127, 128, 255, 256, 4095, 4096, 0x7FFF, 0x8000, 0xFFFF, 0x1_0000, 0xFF_FFFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFF0,
        0xFFFF_FFFF, 0x1_0000_0000, 0x7FFF_FFFF_FFFF_FFFF, 0x8000_0000_0000_0000, ulong.MaxValue,
    ];

    /// <summary>1, 2, 4 or 8 bytes in either order.</summary>
    public static byte[] Any(Random random) => Bytes(_edges[random.Next(_edges.Length)], 1 << random.Next(4), random.Next(2) == 0);

    /// <summary>A number in the file becomes a little greater or smaller, or twice or half of itself.</summary>
    public static byte[] Nudge(byte[] file, int place, Random random)
    {
        int length = 1 << random.Next(3);
        if (place + length > file.Length)
            return file;
        bool isLittle = random.Next(2) == 0;
        byte[] copy = [.. file];
        ulong value = Value(copy.AsSpan(place, length), isLittle);
        ulong changed = random.Next(4) switch
        {
            0 => value << 1,
            1 => value >> 1,
            2 => value + (ulong)random.Next(1, 5),
            _ => value - (ulong)random.Next(1, 5),
        };
        Bytes(changed, length, isLittle).CopyTo(copy, place);
        return copy;
    }

    private static ulong Value(ReadOnlySpan<byte> bytes, bool isLittle)
    {
        ulong value = 0;
        for (int index = 0; index < bytes.Length; index++)
            value = value << 8 | bytes[isLittle ? ^(index + 1) : index];
        return value;
    }

    private static byte[] Bytes(ulong value, int length, bool isLittle)
    {
        byte[] all = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(all, value);
        byte[] bytes = all[..length];
        if (!isLittle)
            Array.Reverse(bytes);
        return bytes;
    }
}
