namespace Galaxy.Pipeline.Imaging.Foreign;

/// <summary>The first frame of a GIF (GIF89a specification).</summary>
internal static class GifStill
{
    private const string Early = "it ends before its first picture does";
    private const byte Extension = 0x21;
    private const byte Descriptor = 0x2C;
    private const byte Trailer = 0x3B;
    private const byte GraphicControl = 0xF9;
    private const int HasTable = 0x80;

    /// <exception cref="ImageFormatException">There is no whole first frame.</exception>
    public static StillPicture Of(ReadOnlySpan<byte> file)
    {
        ByteReader reader = new(file, Early);
        ReadOnlySpan<byte> screen = reader.Take(13);
        ReadOnlySpan<byte> colors = Table(ref reader, screen[10]);
        ReadOnlySpan<byte> control = SkipExtensions(ref reader);
        ReadOnlySpan<byte> descriptor = reader.Take(9);
        ReadOnlySpan<byte> ownColors = Table(ref reader, descriptor[8]);
        if (colors.IsEmpty && ownColors.IsEmpty)
            throw new ImageFormatException("it has no table of colors");
        (int left, int top) = (LittleEndian.UInt16(descriptor), LittleEndian.UInt16(descriptor[2..]));
        (int width, int height) = (LittleEndian.UInt16(descriptor[4..]), LittleEndian.UInt16(descriptor[6..]));
        (int screenWidth, int screenHeight) = (LittleEndian.UInt16(screen[6..]), LittleEndian.UInt16(screen[8..]));
        Canvas canvas = new(Math.Max(screenHeight, top + height), Math.Max(screenWidth, left + width), top, left);
        ImageLimits.Check(height, width);
        ImageLimits.Check(canvas.Height, canvas.Width);
        byte codeBits = reader.Byte();
        byte[] codes = Blocks(ref reader);
        if (GifCodes.CountPixels(codes, codeBits, height * width) < height * width)
            throw new ImageFormatException("its compressed pixels are damaged or end early");
        return new StillPicture(
            [.. screen[..6], .. descriptor[4..8], .. screen[10..], .. colors, .. Extended(control),
                Descriptor, 0, 0, 0, 0, .. descriptor[4..], .. ownColors, codeBits, .. SubBlocks(codes), Trailer],
            LibraryFormat.Gif) { Canvas = canvas };
    }

    private static ReadOnlySpan<byte> Table(ref ByteReader reader, byte flags) =>
        (flags & HasTable) == 0 ? [] : reader.Take(3 << 1 + (flags & 7));

    /// <summary>Goes to the first picture and returns its graphic control extension, which may be empty.</summary>
    private static ReadOnlySpan<byte> SkipExtensions(ref ByteReader reader)
    {
        ReadOnlySpan<byte> control = [];
        while (true)
        {
            switch (reader.Byte())
            {
                case Descriptor:
                    return control;
                case Extension when reader.Rest is [GraphicControl, 4, _, _, _, _, 0, ..]:
                    control = reader.Take(7);
                    break;
                case Extension:
                    reader.Byte();
                    SkipBlocks(ref reader);
                    break;
                default:
                    throw new ImageFormatException("there is no picture in it");
            }
        }
    }

    private static byte[] Extended(ReadOnlySpan<byte> control) => control.IsEmpty ? [] : [Extension, .. control];

    private static void SkipBlocks(ref ByteReader reader)
    {
        while (reader.Byte() is var length and not 0)
            reader.Take(length);
    }

    /// <summary>The frame's data without their division into blocks; a lost end costs nothing if the pixels are there.</summary>
    private static byte[] Blocks(ref ByteReader reader)
    {
        using MemoryStream data = new();
        while (reader.Left > 0 && reader.Byte() is var length and not 0)
            data.Write(reader.Take(Math.Min(length, reader.Left)));
        return data.ToArray();
    }

    private static byte[] SubBlocks(byte[] data)
    {
        using MemoryStream blocks = new();
        foreach (byte[] block in data.Chunk(byte.MaxValue))
        {
            blocks.WriteByte((byte)block.Length);
            blocks.Write(block);
        }

        blocks.WriteByte(0);
        return blocks.ToArray();
    }
}
