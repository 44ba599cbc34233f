namespace Galaxy.Pipeline.Imaging.Foreign;

/// <summary>
/// How many tables of codes a lossless WebP claims to have. The library takes memory for all of them before it reads the first, so a few bytes
/// could cost gigabytes. What stands before the tables is read here instead, and nothing of it is kept.
/// </summary>
internal ref struct LosslessTables
{
    /// <summary>The most bytes for tables. Google's encoder, which stops at 2600 groups of them, stays under 90 MB.</summary>
    private const long MostBytes = 128L << 20;

    private const int EntryBytes = 8;

    /// <summary>Entries of a group's tables at most, but for the colors that are cached.</summary>
    private const int Entries = 2954;

    private const int HeaderBytes = 5;

    private readonly int _height;
    private LosslessBits _bits;
    private int _width;

    private LosslessTables(ReadOnlySpan<byte> stream, int height, int width)
    {
        _bits = new LosslessBits(stream);
        _height = height;
        _width = width;
    }

    /// <summary>Checks a whole lossless picture.</summary>
    /// <exception cref="ImageFormatException">It is damaged, too large, or has too many tables.</exception>
    public static void CheckPicture(ReadOnlySpan<byte> picture)
    {
        LosslessBits header = new(picture);
        header.Bits(8);
        int width = 1 + header.Bits(14);
        int height = 1 + header.Bits(14);
        ImageLimits.Check(height, width);
        CheckStream(picture[HeaderBytes..], height, width);
    }

    /// <summary>Checks one without its header, as opacity is packed.</summary>
    /// <exception cref="ImageFormatException">It is damaged, or has too many tables.</exception>
    public static void CheckStream(ReadOnlySpan<byte> stream, int height, int width) => new LosslessTables(stream, height, width).Check();

    private void Check()
    {
        for (int seen = 0; _bits.Bit();)
        {
            int kind = _bits.Bits(2);
            if ((seen >> kind & 1) == 1)
                throw new ImageFormatException("its header is damaged");
            seen |= 1 << kind;
            SkipTransform(kind);
        }

        int cacheBits = LosslessPixels.CacheBits(ref _bits);
        int groups = _bits.Bit() ? 1 + SkipBlocks() : 1;
        if (groups * (Entries + (1L << cacheBits)) * EntryBytes > MostBytes)
            throw new ImageFormatException($"it is packed with {groups} groups of codes, more than are supported", "Save it again as PNG");
    }

    /// <summary>Predictors (0) and color transforms (1) have a number for each block, palettes (3) a row of colors.</summary>
    private void SkipTransform(int kind)
    {
        if (kind < 2)
        {
            SkipBlocks();
        }
        else if (kind == 3)
        {
            int colors = 1 + _bits.Bits(8);
            LosslessPixels.Skip(ref _bits, colors);
            _width = Halved(_width, colors switch { > 16 => 0, > 4 => 1, > 2 => 2, _ => 3 });
        }
    }

    /// <summary>The largest number of a block.</summary>
    private int SkipBlocks()
    {
        int side = 2 + _bits.Bits(3);
        return LosslessPixels.Skip(ref _bits, Halved(_height, side) * Halved(_width, side));
    }

    private static int Halved(int length, int times) => length + (1 << times) - 1 >> times;
}
