namespace Galaxy.Pipeline.Imaging.Png;

/// <summary>The checksum of PNG chunks (ISO 3309), a nibble at a time.</summary>
internal static class Crc32
{
    private static ReadOnlySpan<uint> Table =>
    [
        0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4, 0x4DB26158, 0x5005713C,
        0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C, 0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C,
    ];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint sum = uint.MaxValue;
        foreach (byte value in bytes)
        {
            sum ^= value;
            sum = sum >> 4 ^ Table[(int)(sum & 15)];
            sum = sum >> 4 ^ Table[(int)(sum & 15)];
        }

        return ~sum;
    }
}
