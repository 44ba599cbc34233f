namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>What a frame header says (T.81, B.2.2).</summary>
internal sealed class JpegFrame
{
    private const int BlockSide = 8;

    /// <summary>The most pixels that a byte can encode: a block of 64 takes at least one bit.</summary>
    private const int MostPixelsPerByte = 512;

    private JpegFrame(int height, int width, bool isProgressive, JpegComponent[] components)
    {
        Height = height;
        Width = width;
        IsProgressive = isProgressive;
        Components = components;
        MostHorizontal = components.Max(component => component.Horizontal);
        MostVertical = components.Max(component => component.Vertical);
        foreach (JpegComponent component in components)
            component.Measure(this);
    }

    public int Height { get; }

    public int Width { get; }

    public bool IsProgressive { get; }

    public JpegComponent[] Components { get; }

    public int MostHorizontal { get; }

    public int MostVertical { get; }

    /// <summary>Minimum coded units across.</summary>
    public int UnitsAcross => JpegComponent.DivideUp(Width, BlockSide * MostHorizontal);

    /// <summary>Minimum coded units down.</summary>
    public int UnitsDown => JpegComponent.DivideUp(Height, BlockSide * MostVertical);

    /// <summary>Pixels to a sample of a channel, across and down; null if they are no whole numbers.</summary>
    public (int Across, int Down)? RatioOf(JpegComponent component) =>
        MostHorizontal % component.Horizontal == 0 && MostVertical % component.Vertical == 0
            ? (MostHorizontal / component.Horizontal, MostVertical / component.Vertical)
            : null;

    /// <summary>Makes room for the coefficients that an area of the picture needs.</summary>
    /// <param name="area">In the frame's own rows and columns.</param>
    public void Allocate(PixelArea area)
    {
        foreach (JpegComponent component in Components)
        {
            bool isAll = IsProgressive || RatioOf(component) is null;
            component.Allocate(isAll ? component.AllBlocks : BlockArea.Of(area, component, RatioOf(component)!.Value));
        }
    }

    /// <summary>Gives back the room for coefficients.</summary>
    public void Release()
    {
        foreach (JpegComponent component in Components)
            component.Release();
    }

    /// <param name="segment">The header behind its length.</param>
    /// <param name="fileBytes">Length of the whole file.</param>
    public static JpegFrame Read(ReadOnlySpan<byte> segment, bool isProgressive, int fileBytes)
    {
        ByteReader reader = new(segment, JpegMarker.Damaged);
        int precision = reader.Byte();
        if (precision != 8)
            throw new ImageFormatException($"it has {precision} bits a sample, but only 8 are supported",
                "Save it as a 16-bit PNG, which keeps its range, or as an ordinary 8-bit JPEG");
        int height = reader.UInt16();
        int width = reader.UInt16();
        ImageLimits.Check(height, width, fileBytes, MostPixelsPerByte);
        int count = reader.Byte();
        if (count is not (1 or 3 or 4))
            throw new ImageFormatException($"it has {count} color channels, but only 1, 3 and 4 are supported", "Save it as an RGB or gray JPEG");
        if (reader.Left != 3 * count)
            throw new ImageFormatException("its frame header is damaged");
        JpegComponent[] components = new JpegComponent[count];
        for (int index = 0; index < count; index++)
            components[index] = ReadComponent(ref reader, isOnly: count == 1);
        return new JpegFrame(height, width, isProgressive, components);
    }

    /// <summary>A single channel is coded block by block, whatever its sampling factors say.</summary>
    private static JpegComponent ReadComponent(ref ByteReader reader, bool isOnly)
    {
        byte id = reader.Byte();
        int factors = reader.Byte();
        int table = reader.Byte();
        (int horizontal, int vertical) = (factors >> 4, factors & 15);
        if (horizontal is < 1 or > 4 || vertical is < 1 or > 4 || table > 3)
            throw new ImageFormatException("its frame header is damaged");
        return isOnly ? new JpegComponent(id, 1, 1, table) : new JpegComponent(id, horizontal, vertical, table);
    }
}
