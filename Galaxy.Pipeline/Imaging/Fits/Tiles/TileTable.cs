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

    private readonly FitsHeader _header;
    private readonly ReadOnlySpan<byte> _rows;
    private readonly ReadOnlySpan<byte> _heap;
    private readonly int _rowBytes;
    private long _left;

    /// <exception cref="ImageFormatException">It has other rows than there are tiles, or the file ends before.</exception>
    public TileTable(FitsUnit unit, long tiles)
    {
        _header = unit.Header;
        _rowBytes = _header.Count("NAXIS1");
        long bytes = _rowBytes * tiles;
        long heap = _header.Integer("THEAP") ?? bytes;
        if (_header.Count("NAXIS2") != tiles)
            throw new ImageFormatException($"it has {_header.Count("NAXIS2")} of {tiles} tiles");
        if (bytes > unit.Data.Length || heap < bytes || heap > unit.Data.Length)
            throw new ImageFormatException("the file ends early");
        _rows = unit.Data[..(int)bytes];
        _heap = unit.Data[(int)heap..];
        _left = _heap.Length;
    }

    /// <summary>The column of this name; null if there is none.</summary>
    public readonly TileColumn? Column(string name)
    {
        int offset = 0;
        int fields = _header.Count("TFIELDS", MostColumns);
        for (int field = 1; field <= fields; field++)
        {
            TileColumn column = TileColumn.Of(_header.Text($"TFORM{field}") ?? "", offset, _rowBytes);
            if (string.Equals(_header.Text($"TTYPE{field}"), name, StringComparison.OrdinalIgnoreCase))
                return column;
            offset += column.Bytes;
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

    private readonly ReadOnlySpan<byte> Cell(TileColumn column, int tile) => _rows.Slice(tile * _rowBytes + column.Offset, column.Bytes);
}
