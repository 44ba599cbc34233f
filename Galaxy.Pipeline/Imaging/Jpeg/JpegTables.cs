namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>The tables that the segments read so far have defined.</summary>
internal sealed class JpegTables
{
    private const int Numbers = 4;

    private readonly HuffmanTable?[] _dc = new HuffmanTable?[Numbers];
    private readonly HuffmanTable?[] _ac = new HuffmanTable?[Numbers];
    private readonly ushort[]?[] _quantization = new ushort[]?[Numbers];

    /// <summary>A Huffman table for the sizes of DC differences.</summary>
    /// <param name="isSequential">Whether the standard's table replaces one that the file leaves out, as Motion JPEG frames do.</param>
    /// <exception cref="ImageFormatException">It is not there, or damaged.</exception>
    public HuffmanTable Dc(int number, bool isSequential)
    {
        HuffmanTable table = Usable(number < Numbers ? _dc[number] : null, isSequential ? StandardHuffman.Dc(number) : null);
        return table.HasSizesOnly ? table : throw new ImageFormatException("a Huffman table is damaged");
    }

    /// <summary>A Huffman table for the sizes of AC coefficients and the zeros before them.</summary>
    /// <param name="isSequential">As for <see cref="Dc"/>.</param>
    /// <exception cref="ImageFormatException">It is not there, or damaged.</exception>
    public HuffmanTable Ac(int number, bool isSequential) =>
        Usable(number < Numbers ? _ac[number] : null, isSequential ? StandardHuffman.Ac(number) : null);

    /// <summary>Divisors of the coefficients, in natural order.</summary>
    public ushort[] Quantization(int number) =>
        _quantization[number] ?? throw new ImageFormatException("a quantization table is missing");

    public void ReadHuffman(ReadOnlySpan<byte> segment)
    {
        ByteReader reader = new(segment, JpegMarker.Damaged);
        while (reader.Left > 0)
        {
            int kind = reader.Byte();
            ReadOnlySpan<byte> counts = reader.Take(16);
            int total = Sum(counts);
            if ((kind & 15) >= Numbers || kind >> 4 > 1 || total > 256)
                throw new ImageFormatException("a Huffman table is damaged");
            (kind >> 4 == 0 ? _dc : _ac)[kind & 15] = StandardHuffman.Same(counts, reader.Take(total));
        }
    }

    public void ReadQuantization(ReadOnlySpan<byte> segment)
    {
        ByteReader reader = new(segment, JpegMarker.Damaged);
        while (reader.Left > 0)
        {
            int kind = reader.Byte();
            if ((kind & 15) >= Numbers || kind >> 4 > 1)
                throw new ImageFormatException("a quantization table is damaged");
            ushort[] table = new ushort[JpegComponent.BlockSize];
            foreach (byte place in Zigzag.Order)
                table[place] = (ushort)(kind >> 4 == 0 ? reader.Byte() : reader.UInt16());
            _quantization[kind & 15] = table;
        }
    }

    private static HuffmanTable Usable(HuffmanTable? table, HuffmanTable? standard)
    {
        if ((table ?? standard) is not { } usable)
            throw new ImageFormatException("a Huffman table is missing");
        return usable.IsLegal ? usable : throw new ImageFormatException("a Huffman table is damaged");
    }

    private static int Sum(ReadOnlySpan<byte> counts)
    {
        int total = 0;
        foreach (byte count in counts)
            total += count;
        return total;
    }
}
