using System.IO.Compression;

namespace Galaxy.Pipeline.Imaging.Png;

/// <summary>Decodes PNG (W3C Recommendation, second edition).</summary>
internal static class PngDecoder
{
    /// <summary>Adam7: first row and column, and steps, of each pass.</summary>
    private static readonly Pass[] _interlaced =
    [
        new(0, 0, 8, 8), new(0, 4, 8, 8), new(4, 0, 8, 4), new(0, 2, 4, 4), new(2, 0, 4, 2), new(0, 1, 2, 2), new(1, 0, 2, 1),
    ];

    private static readonly Pass[] _whole = [new(0, 0, 1, 1)];

    /// <exception cref="ImageFormatException">The file is damaged or ends early.</exception>
    public static Image Decode(ReadOnlySpan<byte> file)
    {
        PngChunks chunks = PngChunks.Read(file);
        PngHeader header = chunks.Header;
        chunks.Data.Position = 0;
        using ZLibStream data = new(chunks.Data, CompressionMode.Decompress);
        byte[] pixels = new byte[checked(header.Height * header.Width * Image.Channels)];
        PngPixels writer = new(chunks);
        foreach (Pass pass in header.IsInterlaced ? _interlaced : _whole)
            Decode(pass, header, data, writer, pixels);
        return Orientation.Apply(Image.Own(header.Height, header.Width, pixels), chunks.Orientation);
    }

    private static void Decode(Pass pass, PngHeader header, ZLibStream data, PngPixels writer, byte[] pixels)
    {
        int width = (header.Width - pass.Column + pass.ColumnStep - 1) / pass.ColumnStep;
        if (width <= 0)
            return;
        byte[] row = new byte[header.RowBytes(width)];
        byte[] before = new byte[row.Length];
        int step = Math.Max(1, header.Channels * header.Depth / 8);
        for (int line = pass.Row; line < header.Height; line += pass.RowStep)
        {
            int filter = Read(data, row);
            PngFilter.Undo(filter, row, before, step);
            for (int column = 0; column < width; column++)
            {
                int place = line * header.Width + pass.Column + column * pass.ColumnStep;
                writer.Write(row, column, pixels.AsSpan(place * Image.Channels, Image.Channels));
            }

            (row, before) = (before, row);
        }
    }

    /// <summary>A row's filter, and its bytes.</summary>
    private static int Read(ZLibStream data, byte[] row)
    {
        try
        {
            int filter = data.ReadByte();
            data.ReadExactly(row);
            return filter is >= 0 and <= 4 ? filter : throw new ImageFormatException("a row has an unknown filter");
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw new ImageFormatException("its compressed data is damaged or ends early");
        }
    }

    private sealed record Pass(int Row, int Column, int RowStep, int ColumnStep);
}
