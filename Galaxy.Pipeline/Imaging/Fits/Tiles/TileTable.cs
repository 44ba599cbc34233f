using System.Buffers.Binary;
using Galaxy.Pipeline.Imaging.Fits.Units;

namespace Galaxy.Pipeline.Imaging.Fits.Tiles;

/// <summary>
/// A binary table with a row for each tile: numbers, and where in the heap behind the table its bytes are (FITS Standard 4.0, section 7.3).
/// </summary>
internal ref struct TileTable
{
    /// <summary>More than any writer of compressed images needs.</summary>
    private const int MostColumns = 99;

    private readonly (string? Name, TileColumn Column)[] _columns;
    private readonly ReadOnlySpan<byte> _rows;
    private readonly ReadOnlySpan<byte> _heap;
    private readonly int _rowBytes;
    private long _left;

    /// <exception cref="ImageFormatException">It has other rows than there are tiles, damaged columns, or the file ends before.</exception>
    public TileTable(FitsUnit unit, long tiles)
    {
        FitsHeader header = unit.Header;
        _rowBytes = header.Count("NAXIS1");
        _columns = Columns(header, _rowBytes);
        long bytes = _rowBytes * tiles;
        long heap = header.Integer("THEAP") ?? bytes;
        if (header.Count("NAXIS2") != tiles)
            throw new ImageFormatException($"it has {header.Count("NAXIS2")} of {tiles} tiles");
        if (bytes > unit.Data.Length || heap < bytes || heap > unit.Data.Length)
            throw new ImageFormatException("the file ends early");
        _rows = unit.Data[..(int)bytes];
        _heap = unit.Data[(int)heap..];
        _left = _heap.Length;
    }

    /// <summary>The column of this name; null if there is none.</summary>
    public readonly TileColumn? Column(string name)
    {
        foreach ((string? other, TileColumn column) in _columns)
        {
            if (string.Equals(other, name, StringComparison.OrdinalIgnoreCase))
                return column;
        }

        return null;
    }

    /// <summary>A number of a tile's row.</summary>
    public readonly double Number(TileColumn column, int tile)
    {
        ReadOnlySpan<byte> cell = Cell(column, tile);
        return column.Kind switch
        {
            'D' => BinaryPrimitives.ReadDoubleBigEndian(cell),
            'E' => BinaryPrimitives.ReadSingleBigEndian(cell),
            'K' => BinaryPrimitives.ReadInt64BigEndian(cell),
            'J' => BinaryPrimitives.ReadInt32BigEndian(cell),
            'I' => BinaryPrimitives.ReadInt16BigEndian(cell),
            _ => throw new ImageFormatException("its table of tiles is damaged"),
        };
    }

    /// <summary>A tile's bytes; empty if this column has none for it. All tiles together may have no more than the heap.</summary>
    public ReadOnlySpan<byte> Bytes(TileColumn? column, int tile)
    {
        if (column is not { } array)
            return [];
        ReadOnlySpan<byte> cell = Cell(array, tile);
        (long count, long start) = array.Kind switch
        {
            'P' => (BinaryPrimitives.ReadInt32BigEndian(cell), BinaryPrimitives.ReadInt32BigEndian(cell[4..])),
            'Q' => (BinaryPrimitives.ReadInt64BigEndian(cell), BinaryPrimitives.ReadInt64BigEndian(cell[8..])),
            _ => throw new ImageFormatException("its table of tiles is damaged"),
        };
        if (count < 0 || start < 0 || count > _left / array.ElementBytes || start > _heap.Length - count * array.ElementBytes)
            throw new ImageFormatException("a tile is damaged, or the file ends early");
        _left -= count * array.ElementBytes;
        return _heap.Slice((int)start, (int)(count * array.ElementBytes));
    }

    private static (string? Name, TileColumn Column)[] Columns(FitsHeader header, int rowBytes)
    {
        (string? Name, TileColumn Column)[] columns = new (string?, TileColumn)[header.Count("TFIELDS", MostColumns)];
        int offset = 0;
        for (int index = 0; index < columns.Length; index++)
        {
            TileColumn column = TileColumn.Of(header.Text($"TFORM{index + 1}") ?? "", offset, rowBytes);
            columns[index] = (header.Text($"TTYPE{index + 1}"), column);
            offset += column.Bytes;
        }

        return columns;
    }

    private readonly ReadOnlySpan<byte> Cell(TileColumn column, int tile) => _rows.Slice(tile * _rowBytes + column.Offset, column.Bytes);
}
