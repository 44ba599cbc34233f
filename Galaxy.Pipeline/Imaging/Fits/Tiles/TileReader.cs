using Galaxy.Pipeline.Imaging.Fits.Units;

namespace Galaxy.Pipeline.Imaging.Fits.Tiles;

/// <summary>Decompresses tiles. Each may be compressed as the header says, by gzip as it was, or not at all.</summary>
internal ref struct TileReader
{
    private readonly TileCompression _compression;
    private readonly int _bits;
    private readonly int _dither;
    private readonly long _seed;
    private readonly int _pixelBytes;
    private readonly int _block;
    private readonly ValueScale _plain;
    private readonly ValueScale _quantized;
    private readonly TileColumn? _compressed;
    private readonly TileColumn? _gzipped;
    private readonly TileColumn? _uncompressed;
    private readonly TileColumn? _scales;
    private readonly TileColumn? _zeros;
    private readonly TileColumn? _blanks;

    /// <summary>Whether floats were made integers to compress them.</summary>
    private readonly bool _isQuantized;

    private TileTable _table;

    /// <summary>Reads all that the header says of tiles: there may be many of them, and a header is looked through card by card.</summary>
    /// <param name="unit">The table of tiles.</param>
    /// <param name="tiles">How many there are.</param>
    public TileReader(FitsUnit unit, long tiles)
    {
        FitsHeader header = unit.Header;
        _compression = TileCompressions.Of(header);
        _bits = BitsPerValue.Of(header, "ZBITPIX");
        _dither = Quantization.DitherOf(header.Text("ZQUANTIZ"));
        _seed = Math.Clamp(header.Integer("ZDITHER0") ?? 1, 1, 10_000);
        _pixelBytes = Parameter(header, "BYTEPIX", 4, 4);
        _block = Parameter(header, "BLOCKSIZE", 32, int.MaxValue);
        _plain = ValueScale.Of(header) with { Blank = header.Integer("ZBLANK") ?? header.Integer("BLANK") };
        _quantized = new ValueScale(header.Number("ZSCALE") ?? 1, header.Number("ZZERO") ?? 0, _plain.Blank);
        _table = new TileTable(unit, tiles);
        _compressed = _table.Column("COMPRESSED_DATA");
        _gzipped = _table.Column("GZIP_COMPRESSED_DATA");
        _uncompressed = _table.Column("UNCOMPRESSED_DATA");
        _scales = _table.Column("ZSCALE");
        _zeros = _table.Column("ZZERO");
        _blanks = _table.Column("ZBLANK");
        _isQuantized = _bits < 0 && (_scales is not null || header.Number("ZSCALE") is not null);
    }

    /// <summary>The values of a tile.</summary>
    public ReadOnlySpan<float> Read(int tile, int count)
    {
        if (_table.Bytes(_compressed, tile) is { IsEmpty: false } compressed)
        {
            return _compression == TileCompression.Rice || _isQuantized
                ? Integers(compressed, tile, count)
                : Numbers(compressed, _compression, count);
        }

        if (_table.Bytes(_gzipped, tile) is { IsEmpty: false } gzipped)
            return Numbers(gzipped, TileCompression.Gzip, count);
        if (_table.Bytes(_uncompressed, tile) is { IsEmpty: false } uncompressed)
            return Numbers(uncompressed, TileCompression.None, count);
        throw new ImageFormatException("a tile has no data");
    }

    /// <summary>Numbers as they were before compression.</summary>
    private readonly ReadOnlySpan<float> Numbers(ReadOnlySpan<byte> tile, TileCompression compression, int count)
    {
        ReadOnlySpan<byte> bytes = compression == TileCompression.None
            ? tile
            : DeflatedTile.Decode(tile, count, Math.Max(sizeof(int), Math.Abs(_bits) / 8), compression == TileCompression.ShuffledGzip);
        int bits = bytes.Length / count * 8 * Math.Sign(_bits);
        if (bytes.Length % count != 0 || bits is not (8 or 16 or 32 or 64 or -32 or -64))
            throw new ImageFormatException("a tile is damaged");
        float[] values = new float[count];
        StoredValues.Read(bytes, bits, _plain, values);
        return values;
    }

    /// <summary>Integers, which stand for floats if these were quantized.</summary>
    private readonly ReadOnlySpan<float> Integers(ReadOnlySpan<byte> tile, int index, int count)
    {
        int[] integers = new int[count];
        if (_compression == TileCompression.Rice)
            RiceTile.Decode(tile, _pixelBytes, _block, integers);
        else
            StoredIntegers.Read(Stored(tile, count), integers);
        return _isQuantized
            ? new Quantization(ScaleOf(index), _dither).Apply(integers, DitherSequence.Of(index, _seed))
            : new Quantization(_plain, 0).Apply(integers, default);
    }

    private readonly ReadOnlySpan<byte> Stored(ReadOnlySpan<byte> tile, int count) => _compression == TileCompression.None
        ? tile
        : DeflatedTile.Decode(tile, count, sizeof(int), _compression == TileCompression.ShuffledGzip);

    private readonly ValueScale ScaleOf(int tile) => new(
        Number(_scales, tile) ?? _quantized.Scale, Number(_zeros, tile) ?? _quantized.Zero, (long?)Number(_blanks, tile) ?? _quantized.Blank);

    private readonly double? Number(TileColumn? column, int tile) => column is { } cell ? _table.Number(cell, tile) : null;

    /// <summary>What ZVALn says of the parameter that ZNAMEn names.</summary>
    private static int Parameter(FitsHeader header, string name, int usual, int most)
    {
        const int mostParameters = 9;
        for (int number = 1; number <= mostParameters; number++)
        {
            if (header.Text($"ZNAME{number}") == name && header.Integer($"ZVAL{number}") is { } value && value > 0 && value <= most)
                return (int)value;
        }

        return usual;
    }
}
