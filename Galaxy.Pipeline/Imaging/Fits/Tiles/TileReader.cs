using Galaxy.Pipeline.Imaging.Fits.Units;

namespace Galaxy.Pipeline.Imaging.Fits.Tiles;

/// <summary>Decompresses tiles. Each may be compressed as the header says, by gzip as it was, or not at all.</summary>
internal ref struct TileReader
{
    private readonly FitsHeader _header;
    private readonly TileCompression _compression;
    private readonly int _bits;
    private readonly int _dither;
    private readonly long _seed;
    private readonly ValueScale _plain;
    private readonly TileColumn? _compressed;
    private readonly TileColumn? _gzipped;
    private readonly TileColumn? _uncompressed;
    private readonly TileColumn? _scales;
    private readonly TileColumn? _zeros;
    private readonly TileColumn? _blanks;
    private TileTable _table;

    /// <param name="unit">The table of tiles.</param>
    /// <param name="tiles">How many there are.</param>
    public TileReader(FitsUnit unit, long tiles)
    {
        _header = unit.Header;
        _compression = TileCompressions.Of(_header);
        _bits = BitsPerValue.Of(_header, "ZBITPIX");
        _dither = Quantization.DitherOf(_header.Text("ZQUANTIZ"));
        _seed = Math.Clamp(_header.Integer("ZDITHER0") ?? 1, 1, 10_000);
        _plain = ValueScale.Of(_header) with { Blank = _header.Integer("ZBLANK") ?? _header.Integer("BLANK") };
        _table = new TileTable(unit, tiles);
        _compressed = _table.Column("COMPRESSED_DATA");
        _gzipped = _table.Column("GZIP_COMPRESSED_DATA");
        _uncompressed = _table.Column("UNCOMPRESSED_DATA");
        _scales = _table.Column("ZSCALE");
        _zeros = _table.Column("ZZERO");
        _blanks = _table.Column("ZBLANK");
    }

    /// <summary>Whether floats were made integers to compress them.</summary>
    private readonly bool IsQuantized => _bits < 0 && (_scales is not null || _header.Number("ZSCALE") is not null);

    /// <summary>The values of a tile.</summary>
    public ReadOnlySpan<float> Read(int tile, int count)
    {
        if (_table.Bytes(_compressed, tile) is { IsEmpty: false } compressed)
            return _compression == TileCompression.Rice || IsQuantized ? Integers(compressed, tile, count) : Numbers(compressed, _compression, count);
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
            RiceTile.Decode(tile, Parameter("BYTEPIX", 4, 4), Parameter("BLOCKSIZE", 32, int.MaxValue), integers);
        else
            StoredIntegers.Read(Stored(tile, count), integers);
        return IsQuantized
            ? new Quantization(ScaleOf(index), _dither).Apply(integers, DitherSequence.Of(index, _seed))
            : new Quantization(_plain, 0).Apply(integers, default);
    }

    private readonly ReadOnlySpan<byte> Stored(ReadOnlySpan<byte> tile, int count) => _compression == TileCompression.None
        ? tile
        : DeflatedTile.Decode(tile, count, sizeof(int), _compression == TileCompression.ShuffledGzip);

    private readonly ValueScale ScaleOf(int tile) => new(
        Number(_scales, "ZSCALE", tile) ?? 1, Number(_zeros, "ZZERO", tile) ?? 0, (long?)Number(_blanks, "ZBLANK", tile) ?? _plain.Blank);

    private readonly double? Number(TileColumn? column, string keyword, int tile) =>
        column is { } cell ? _table.Number(cell, tile) : _header.Number(keyword);

    /// <summary>What ZVALn says of the parameter that ZNAMEn names.</summary>
    private readonly int Parameter(string name, int usual, int most)
    {
        const int mostParameters = 9;
        for (int number = 1; number <= mostParameters; number++)
        {
            if (_header.Text($"ZNAME{number}") == name && _header.Integer($"ZVAL{number}") is { } value && value > 0 && value <= most)
                return (int)value;
        }

        return usual;
    }
}
