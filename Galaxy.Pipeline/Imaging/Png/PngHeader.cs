namespace Galaxy.Pipeline.Imaging.Png;

/// <summary>What a PNG's header says.</summary>
/// <param name="Depth">Bits a sample: 1, 2, 4, 8 or 16.</param>
/// <param name="Color">Color type: 0 gray, 2 RGB, 3 palette, 4 gray and alpha, 6 RGB and alpha.</param>
/// <param name="IsInterlaced">Whether its pixels come in the seven passes of Adam7.</param>
internal sealed record PngHeader(int Height, int Width, int Depth, int Color, bool IsInterlaced)
{
    /// <summary>The most pixels that a byte can encode: deflate compresses at most 1,032 times, and a byte holds up to eight pixels.</summary>
    private const int MostPixelsPerByte = 1032 * 8;

    /// <summary>Samples in a pixel.</summary>
    public int Channels => Color switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    /// <summary>Bytes in a row of this many pixels.</summary>
    public int RowBytes(int width) => checked((int)(((long)width * Channels * Depth + 7) / 8));

    public static PngHeader Read(ReadOnlySpan<byte> chunk, int fileBytes)
    {
        ByteReader reader = new(chunk);
        long width = reader.UInt32();
        long height = reader.UInt32();
        ImageLimits.Check(height, width, fileBytes, MostPixelsPerByte);
        (int depth, int color) = (reader.Byte(), reader.Byte());
        (int compression, int filter, int interlace) = (reader.Byte(), reader.Byte(), reader.Byte());
        if (!IsAllowed(depth, color) || compression != 0 || filter != 0 || interlace > 1)
            throw new ImageFormatException("its header is damaged");
        return new PngHeader((int)height, (int)width, depth, color, interlace == 1);
    }

    private static bool IsAllowed(int depth, int color) => color switch
    {
        0 => depth is 1 or 2 or 4 or 8 or 16,
        3 => depth is 1 or 2 or 4 or 8,
        2 or 4 or 6 => depth is 8 or 16,
        _ => false,
    };
}
