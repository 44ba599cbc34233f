namespace Galaxy.Pipeline.Imaging.Foreign;

/// <summary>A BMP without gaps, profile or missing colors.</summary>
internal static class BmpStill
{
    private const int PlainHeaderBytes = 40;
    private const int MaskedHeaderBytes = 108;
    private const int TableColorBytes = 4;

    /// <exception cref="ImageFormatException">Its pixels are not all there, or its header is damaged.</exception>
    public static StillPicture Of(ReadOnlySpan<byte> file)
    {
        BmpHeader header = BmpHeader.Read(file);
        ImageLimits.Check(header.Height, header.Width);
        Check(header);
        byte[] table = Table(file, header);
        byte[] pixels = Pixels(file, header);
        int headerBytes = header.Masks.Length > 0 ? MaskedHeaderBytes : PlainHeaderBytes;
        int place = BmpHeader.FileHeaderBytes + headerBytes + table.Length;
        byte[] fields =
        [
            .. "BM"u8, .. LittleEndian.UInt32((uint)(place + pixels.Length)), 0, 0, 0, 0, .. LittleEndian.UInt32((uint)place),
            .. LittleEndian.UInt32((uint)headerBytes), .. LittleEndian.UInt32((uint)header.Width),
            .. LittleEndian.UInt32((uint)(header.IsTopDown ? -header.Height : header.Height)),
            1, 0, (byte)header.Bits, 0, .. LittleEndian.UInt32((uint)Compression(header)),
        ];
        byte[] still = new byte[place + pixels.Length];
        fields.CopyTo(still, 0);
        header.Masks.CopyTo(still, BmpHeader.FileHeaderBytes + PlainHeaderBytes);
        table.CopyTo(still, BmpHeader.FileHeaderBytes + headerBytes);
        pixels.CopyTo(still, place);
        return new StillPicture(still, LibraryFormat.Bmp) { HasAlpha = header.HasAlpha };
    }

    private static void Check(BmpHeader header)
    {
        bool isAllowed = header.Compression switch
        {
            BmpCompression.None => header.Bits is 1 or 2 or 4 or 8 or 16 or 24 or 32,
            BmpCompression.Runs8 => header.Bits == 8 && !header.IsTopDown,
            BmpCompression.Runs4 => header.Bits == 4 && !header.IsTopDown,
            _ => header.Bits is 16 or 32,
        };
        if (!isAllowed)
            throw new ImageFormatException("its header is damaged");
    }

    private static BmpCompression Compression(BmpHeader header) => header.Masks.Length > 0 ? BmpCompression.Masks : header.Compression;

    /// <summary>A color for every number that a pixel may have; what the file lacks is black.</summary>
    private static byte[] Table(ReadOnlySpan<byte> file, BmpHeader header)
    {
        if (header.Bits > 8)
            return [];
        byte[] table = new byte[TableColorBytes << header.Bits];
        ReadOnlySpan<byte> colors = file[header.TablePlace..(int)Math.Clamp(header.PixelPlace, header.TablePlace, file.Length)];
        long count = Math.Min(header.Colors is 0 ? 1 << header.Bits : header.Colors, 1 << header.Bits);
        for (int color = 0; color < count && colors.Length >= header.ColorBytes; color++, colors = colors[header.ColorBytes..])
            colors[..3].CopyTo(table.AsSpan(color * TableColorBytes));
        return table;
    }

    private static byte[] Pixels(ReadOnlySpan<byte> file, BmpHeader header)
    {
        ReadOnlySpan<byte> data = header.PixelPlace < file.Length ? file[(int)header.PixelPlace..] : [];
        if (header.Compression is BmpCompression.Runs4 or BmpCompression.Runs8)
            return BmpRuns.Complete(data, header).ToArray();
        long rowBits = (long)header.Width * header.Bits;
        long rowBytes = (rowBits + 31) / 32 * sizeof(uint);
        if (data.Length < rowBytes * (header.Height - 1) + (rowBits + 7) / 8)
            throw new ImageFormatException("it ends before its last row does");
        byte[] pixels = new byte[rowBytes * header.Height];
        data[..Math.Min(data.Length, pixels.Length)].CopyTo(pixels);
        return pixels;
    }
}
