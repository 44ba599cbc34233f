using System.Runtime.CompilerServices;

namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>A canonical Huffman code of up to 16 bits (ITU-T T.81, annex C), looked up nine bits at a time.</summary>
internal sealed class HuffmanTable
{
    /// <summary>Bits of the first lookup.</summary>
    public const int PeekBits = 9;

    private const int LongestCode = 16;

    private readonly byte[] _symbols;
    private readonly ushort[] _short = new ushort[1 << PeekBits];
    private readonly int[] _firstIndex = new int[LongestCode + 1];
    private readonly int[] _firstCode = new int[LongestCode + 1];
    private readonly int[] _endCode = new int[LongestCode + 1];

    /// <param name="counts">Codes of each length from 1 to 16.</param>
    /// <param name="symbols">Their symbols, shortest code first.</param>
    public HuffmanTable(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> symbols)
    {
        _symbols = symbols.ToArray();
        IsLegal = true;
        int code = 0;
        int index = 0;
        for (int length = 1; length <= LongestCode; length++, code <<= 1)
        {
            _firstIndex[length] = index;
            _firstCode[length] = code;
            for (int count = counts[length - 1]; count > 0; count--, code++, index++)
                AddShort(code, length, index);
            IsLegal &= counts[length - 1] == 0 || code < 1 << length;
            _endCode[length] = code;
        }
    }

    /// <summary>
    /// Whether no length has more codes than fit, and none is all ones. Other tables must not be used, but may be present.
    /// </summary>
    public bool IsLegal { get; }

    /// <summary>Whether every symbol is the size of a difference that 8-bit samples can have.</summary>
    public bool HasSizesOnly => _symbols.All(symbol => symbol <= 15);

    /// <summary>The next symbol.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Decode(ref EntropyBits bits)
    {
        int entry = _short[bits.Peek(PeekBits)];
        if (entry != 0)
        {
            bits.Skip(entry >> 8);
            return entry & 0xFF;
        }

        int code = bits.Peek(LongestCode);
        for (int length = PeekBits + 1; length <= LongestCode; length++)
        {
            int prefix = code >> (LongestCode - length);
            if (prefix < _endCode[length] && prefix >= _firstCode[length])
            {
                bits.Skip(length);
                return _symbols[_firstIndex[length] + prefix - _firstCode[length]];
            }
        }

        throw new ImageFormatException("its data holds a code that is in no Huffman table");
    }

    /// <summary>An entry holds the code's length above its symbol; no code has length 0, so 0 means "longer".</summary>
    private void AddShort(int code, int length, int index)
    {
        if (length > PeekBits || code >= 1 << length)
            return;
        int shift = PeekBits - length;
        _short.AsSpan(code << shift, 1 << shift).Fill((ushort)(length << 8 | _symbols[index]));
    }
}
