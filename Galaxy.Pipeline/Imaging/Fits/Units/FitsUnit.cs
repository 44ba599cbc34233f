namespace Galaxy.Pipeline.Imaging.Fits.Units;

/// <summary>A header with the data behind it (FITS Standard 4.0, section 4.4.1): an image, a table, or anything else.</summary>
internal readonly ref struct FitsUnit
{
    /// <summary>No file has as many bytes.</summary>
    private const long Most = 1L << 62;

    /// <summary>More than any image or table has.</summary>
    public const int MostAxes = 99;

    private FitsUnit(FitsHeader header, ReadOnlySpan<byte> data, long length)
    {
        Header = header;
        Data = data;
        Length = length;
    }

    public FitsHeader Header { get; }

    /// <summary>As many bytes as the header announces, or fewer if the file ends before.</summary>
    public ReadOnlySpan<byte> Data { get; }

    /// <summary>Bytes from this header to the next.</summary>
    public long Length { get; }

    /// <summary>Whether it is an image that is not compressed.</summary>
    public bool IsImage => Header.Text("XTENSION") is null or "IMAGE" or "IUEIMAGE";

    /// <summary>Whether it is a table that holds the tiles of a compressed image.</summary>
    public bool IsCompressedImage => Header.Text("XTENSION") is "BINTABLE" or "A3DTABLE" && Header.IsTrue("ZIMAGE");

    /// <exception cref="ImageFormatException">The header is damaged, or announces more than any file has.</exception>
    public static FitsUnit Read(ReadOnlySpan<byte> bytes)
    {
        FitsHeader header = FitsHeader.Read(bytes);
        long elements = Elements(header);
        long groups = header.Integer("GCOUNT") ?? 1;
        long besides = header.Integer("PCOUNT") ?? 0;
        int bits = Math.Abs(BitsPerValue.Of(header, "BITPIX"));
        if (groups < 0 || besides is < 0 or > Most / 2 || Product(groups, elements + besides, bits) is not { } total)
            throw new ImageFormatException("its header announces an impossible size");
        long blocks = (total / 8 + FitsHeader.Block - 1) / FitsHeader.Block * FitsHeader.Block;
        ReadOnlySpan<byte> rest = bytes[Math.Min(header.Length, bytes.Length)..];
        return new FitsUnit(header, rest[..(int)Math.Min(rest.Length, total / 8)], header.Length + blocks);
    }

    private static long Elements(FitsHeader header)
    {
        int axes = header.Count("NAXIS", MostAxes);
        long elements = axes == 0 ? 0 : 1;
        for (int axis = 1; axis <= axes; axis++)
            elements = Product(elements, header.Count($"NAXIS{axis}")) ?? Most / 2;
        return Math.Min(elements, Most / 2);
    }

    /// <summary>Null if it is more than any file has.</summary>
    private static long? Product(params ReadOnlySpan<long> factors)
    {
        long product = 1;
        foreach (long factor in factors)
        {
            if (factor != 0 && product > Most / factor)
                return null;
            product *= factor;
        }

        return product;
    }
}
