using System.Buffers.Binary;

namespace Galaxy.Pipeline.Imaging.Foreign;

/// <summary>Numbers with their lowest byte first.</summary>
internal static class LittleEndian
{
    public static int UInt16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    public static int UInt24(ReadOnlySpan<byte> bytes) => UInt16(bytes) | bytes[2] << 16;

    public static uint UInt32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    public static byte[] UInt24(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16)];

    public static byte[] UInt32(uint value) => [.. UInt24((int)(value & 0xFFFFFF)), (byte)(value >> 24)];
}
