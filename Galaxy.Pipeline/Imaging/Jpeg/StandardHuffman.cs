namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>The standard's example Huffman tables (T.81, K.3.3): 0 for luma, 1 for chroma.</summary>
internal static class StandardHuffman
{
    private static readonly HuffmanTable[] _dc =
    [
        new([0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
        new([0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
    ];

    private static readonly HuffmanTable[] _ac =
    [
        new([0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125], Convert.FromHexString(
            "01020300041105122131410613516107227114328191A1082342B1C11552D1F02433627282090A161718191A25262728292A3435363738393A434445464748494A"
            + "535455565758595A636465666768696A737475767778797A838485868788898A92939495969798999AA2A3A4A5A6A7A8A9AAB2B3B4B5B6B7B8B9BAC2C3C4C5C6C7"
            + "C8C9CAD2D3D4D5D6D7D8D9DAE1E2E3E4E5E6E7E8E9EAF1F2F3F4F5F6F7F8F9FA")),
        new([0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 119], Convert.FromHexString(
            "000102031104052131061241510761711322328108144291A1B1C109233352F0156272D10A162434E125F11718191A262728292A35363738393A43444546474849"
            + "4A535455565758595A636465666768696A737475767778797A82838485868788898A92939495969798999AA2A3A4A5A6A7A8A9AAB2B3B4B5B6B7B8B9BAC2C3C4C5"
            + "C6C7C8C9CAD2D3D4D5D6D7D8D9DAE2E3E4E5E6E7E8E9EAF2F3F4F5F6F7F8F9FA")),
    ];

    private static readonly HuffmanTable[] _all = [.. _dc, .. _ac];

    public static HuffmanTable? Dc(int number) => number < _dc.Length ? _dc[number] : null;

    public static HuffmanTable? Ac(int number) => number < _ac.Length ? _ac[number] : null;

    /// <summary>One of these if it has the same codes, as in most files; else a table that is made for them.</summary>
    public static HuffmanTable Same(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> symbols)
    {
        foreach (HuffmanTable table in _all)
        {
            if (table.Is(counts, symbols))
                return table;
        }

        return new HuffmanTable(counts, symbols);
    }
}
