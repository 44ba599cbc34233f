namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>The tables that the segments read so far have defined.</summary>
internal sealed class JpegTables
{
    private const int Numbers = 4;

    private readonly HuffmanTable?[] _dc = new HuffmanTable?[Numbers];
    private readonly HuffmanTable?[] _ac = new HuffmanTable?[Numbers];
    private readonly ushort[]?[] _quantisation = new ushort[]?[Numbers];

    public HuffmanTable? Dc(int number) => number < Numbers ? _dc[number] : null;

    public HuffmanTable? Ac(int number) => number < Numbers ? _ac[number] : null;

    /// <summary>Divisors of the coefficients, in natural order.</summary>
    public ushort[] Quantisation(int number) =>
        _quantisation[number] ?? throw new ImageFormatException("a quantisation table is missing");

    public void ReadHuffman(ReadOnlySpan<byte> segment)
    {
        ByteReader reader = new(segment);
        while (reader.Left > 0)
        {
            int kind = reader.Byte();
            ReadOnlySpan<byte> counts = reader.Take(16);
            int total = 0;
            foreach (byte count in counts)
                total += count;
            if ((kind & 15) >= Numbers || kind >> 4 > 1 || total > 256)
                throw new ImageFormatException("a Huffman table is damaged");
            (kind >> 4 == 0 ? _dc : _ac)[kind & 15] = new HuffmanTable(counts, reader.Take(total));
        }
    }

    public void ReadQuantisation(ReadOnlySpan<byte> segment)
    {
        ByteReader reader = new(segment);
        while (reader.Left > 0)
        {
            int kind = reader.Byte();
            if ((kind & 15) >= Numbers || kind >> 4 > 1)
                throw new ImageFormatException("a quantisation table is damaged");
            ushort[] table = new ushort[JpegComponent.BlockSize];
            foreach (byte place in Zigzag.Order)
                table[place] = (ushort)(kind >> 4 == 0 ? reader.Byte() : reader.UInt16());
            _quantisation[kind & 15] = table;
        }
    }
}
