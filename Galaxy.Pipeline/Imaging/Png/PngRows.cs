using System.IO.Compression;

namespace Galaxy.Pipeline.Imaging.Png;

/// <summary>Unpacks a PNG's rows.</summary>
internal static class PngRows
{
    /// <summary>Adam7: first row and column, and steps, of each pass.</summary>
    private static readonly Pass[] _interlaced =
    [
        new(0, 0, 8, 8), new(0, 4, 8, 8), new(4, 0, 8, 4), new(0, 2, 4, 4), new(2, 0, 4, 2), new(0, 1, 2, 2), new(1, 0, 2, 1),
    ];

    private static readonly Pass[] _whole = [new(0, 0, 1, 1)];

    /// <summary>Gives every pixel to <paramref name="sink"/>.</summary>
    /// <exception cref="ImageFormatException">Rows are damaged or missing.</exception>
    public static void Read(PngChunks chunks, IPngSink sink)
    {
        chunks.Data.Position = 0;
        using ZLibStream data = new(chunks.Data, CompressionMode.Decompress, leaveOpen: true);
        foreach (Pass pass in chunks.Header.IsInterlaced ? _interlaced : _whole)
            Read(pass, chunks.Header, data, sink);
    }

    private static void Read(Pass pass, PngHeader header, ZLibStream data, IPngSink sink)
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
            int place = line * header.Width + pass.Column;
            for (int column = 0; column < width; column++)
                sink.Write(row, column, place + column * pass.ColumnStep);
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
