namespace Galaxy.Pipeline.Imaging.Foreign;

/// <summary>A BMP's runs of pixels, counted instead of decoded: the library leaves black what is missing.</summary>
internal static class BmpRuns
{
    private const byte EndOfRow = 0;
    private const byte EndOfPicture = 1;
    private const byte Skip = 2;

    /// <summary>The runs up to the end of the picture, which they reach within every row.</summary>
    /// <exception cref="ImageFormatException">They end before, or leave the picture.</exception>
    public static ReadOnlySpan<byte> Complete(ReadOnlySpan<byte> data, BmpHeader header)
    {
        ByteReader reader = new(data, "its runs of pixels end before the picture does");
        (long row, long column) = (0, 0);
        while (row < header.Height - 1 || (row < header.Height && column < header.Width))
        {
            (byte count, byte value) = (reader.Byte(), reader.Byte());
            if (count == 0 && value == EndOfPicture)
                break;
            (row, column) = (count, value) switch
            {
                (0, EndOfRow) => (row + 1, 0),
                (0, Skip) => Moved(row, column, reader.Take(2)),
                (0, _) => (row, column + Literal(ref reader, value, header.Bits)),
                _ => (row, column + count),
            };
            if (column > header.Width + 1)
                throw new ImageFormatException("a run of pixels leaves its row");
        }

        return data[..reader.Position];
    }

    private static (long Row, long Column) Moved(long row, long column, ReadOnlySpan<byte> steps) => (row + steps[1], column + steps[0]);

    /// <summary>Pixels one by one, in whole pairs of bytes.</summary>
    private static int Literal(ref ByteReader reader, int count, int bits)
    {
        reader.Take((count * bits + 15) / 16 * sizeof(ushort));
        return count;
    }
}
