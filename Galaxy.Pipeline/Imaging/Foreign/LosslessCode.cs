namespace Galaxy.Pipeline.Imaging.Foreign;

/// <summary>A prefix code of a lossless WebP (RFC 9649, section 3.7.2).</summary>
internal sealed class LosslessCode
{
    private const int MostBits = 15;
    private const int Literals = 16;
    private const int FirstLength = 8;

    private readonly int[] _counts = new int[MostBits + 1];
    private readonly int[] _symbols;

    /// <param name="lengths">Bits of each symbol's code; 0 for one that has none.</param>
    /// <exception cref="ImageFormatException">There is no such code.</exception>
    private LosslessCode(ReadOnlySpan<int> lengths)
    {
        foreach (int length in lengths)
            _counts[length]++;
        int[] all = lengths.ToArray();
        _symbols = [.. Enumerable.Range(0, all.Length).Where(symbol => all[symbol] > 0).OrderBy(symbol => all[symbol])];
        int used = Enumerable.Range(1, MostBits).Sum(length => _counts[length] << MostBits - length);
        if (_symbols.Length != 1 && used != 1 << MostBits)
            throw Damaged();
    }

    private static ReadOnlySpan<byte> LengthOrder => [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

    /// <summary>Reads the code itself.</summary>
    /// <param name="bits">Where it stands.</param>
    /// <param name="symbols">How many symbols there are.</param>
    public static LosslessCode Read(ref LosslessBits bits, int symbols) =>
        new(bits.Bit() ? SimpleLengths(ref bits, symbols) : Lengths(ref bits, symbols));

    /// <summary>Reads a symbol; one that is alone takes no bits.</summary>
    public int Symbol(ref LosslessBits bits)
    {
        if (_symbols.Length == 1)
            return _symbols[0];
        (int code, int first, int index) = (0, 0, 0);
        for (int length = 1; length <= MostBits; length++)
        {
            code |= bits.Bits(1);
            int count = _counts[length];
            if (code - first < count)
                return _symbols[index + code - first];
            (index, first, code) = (index + count, first + count << 1, code << 1);
        }

        throw Damaged();
    }

    private static int[] SimpleLengths(ref LosslessBits bits, int symbols)
    {
        int[] lengths = new int[Math.Max(symbols, 1 << 8)];
        bool areTwo = bits.Bit();
        lengths[bits.Bits(bits.Bit() ? 8 : 1)] = 1;
        if (areTwo)
            lengths[bits.Bits(8)] = 1;
        return lengths[..symbols];
    }

    private static int[] Lengths(ref LosslessBits bits, int symbols)
    {
        int[] ofLengths = new int[LengthOrder.Length];
        int written = 4 + bits.Bits(4);
        for (int index = 0; index < written; index++)
            ofLengths[LengthOrder[index]] = bits.Bits(3);
        LosslessCode code = new(ofLengths);
        int left = bits.Bit() ? 2 + bits.Bits(2 + 2 * bits.Bits(3)) : symbols;
        int[] lengths = new int[symbols];
        int last = FirstLength;
        for (int place = 0; place < symbols && left > 0; left--)
        {
            int length = code.Symbol(ref bits);
            int repeated = Repeated(ref bits, length);
            if (repeated > symbols - place)
                throw Damaged();
            last = length is > 0 and < Literals ? length : last;
            lengths.AsSpan(place, repeated).Fill(length > Literals ? 0 : length < Literals ? length : last);
            place += repeated;
        }

        return lengths;
    }

    private static int Repeated(ref LosslessBits bits, int length) => length switch
    {
        16 => 3 + bits.Bits(2),
        17 => 3 + bits.Bits(3),
        18 => 11 + bits.Bits(7),
        _ => 1,
    };

    private static ImageFormatException Damaged() => new("its pixels are damaged");
}
