using System.Runtime.CompilerServices;

namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>
/// A canonical Huffman code of up to 16 bits (ITU-T T.81, annex C). Most symbols are found in one lookup, with the values behind them.
/// </summary>
internal sealed class HuffmanTable
{
    /// <summary>Bits of the first lookup.</summary>
    public const int PeekBits = 10;

    private const int LongestCode = 16;

    private readonly byte[] _counts;
    private readonly byte[] _symbols;
    private readonly CodedSymbol[] _short = new CodedSymbol[1 << PeekBits];
    private readonly int[] _firstIndex = new int[LongestCode + 1];
    private readonly int[] _firstCode = new int[LongestCode + 1];
    private readonly int[] _endCode = new int[LongestCode + 1];

    /// <param name="counts">Codes of each length from 1 to 16.</param>
    /// <param name="symbols">Their symbols, shortest code first.</param>
    public HuffmanTable(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> symbols)
    {
        _counts = counts.ToArray();
        _symbols = symbols.ToArray();
        IsLegal = true;
        int code = 0;
        int index = 0;
        for (int length = 1; length <= LongestCode; length++, code <<= 1)
        {
            _firstIndex[length] = index;
            _firstCode[length] = code;
            for (int count = counts[length - 1]; count > 0; count--, code++, index++)
                AddShort(code, length, symbols[index]);
            IsLegal &= counts[length - 1] == 0 || code < 1 << length;
            _endCode[length] = code;
        }
    }

    /// <summary>
    /// Whether no length has more codes than fit, and none is all ones. Other tables must not be used, but may be present.
    /// </summary>
    public bool IsLegal { get; }

    /// <summary>Whether every symbol is the size of a difference that 8-bit samples can have.</summary>
    public bool HasSizesOnly => !_symbols.AsSpan().ContainsAnyExceptInRange((byte)0, (byte)15);

    /// <summary>Whether it is the table of these codes.</summary>
    public bool Is(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> symbols) => counts.SequenceEqual(_counts) && symbols.SequenceEqual(_symbols);

    /// <summary>The symbol that the bits begin with, and its value if that is short.</summary>
    /// <exception cref="ImageFormatException">They begin with no code.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CodedSymbol At(BitWindow window)
    {
        CodedSymbol symbol = _short[(int)(window.Bits >> (64 - PeekBits))];
        return symbol.IsKnown ? symbol : Longer(window);
    }

    private CodedSymbol Longer(BitWindow window)
    {
        int code = window.First(LongestCode);
        for (int length = PeekBits + 1; length <= LongestCode; length++)
        {
            int prefix = code >> (LongestCode - length);
            if (prefix < _endCode[length] && prefix >= _firstCode[length])
                return new CodedSymbol(length, _symbols[_firstIndex[length] + prefix - _firstCode[length]]);
        }

        throw new ImageFormatException("its data holds a code that is in no Huffman table");
    }

    private void AddShort(int code, int length, byte symbol)
    {
        if (length > PeekBits || code >= 1 << length)
            return;
        CodedSymbol coded = new(length, symbol);
        Span<CodedSymbol> all = _short.AsSpan(code << (PeekBits - length), 1 << (PeekBits - length));
        if (coded.Size == 0 || coded.Size > PeekBits - length)
        {
            all.Fill(coded);
            return;
        }

        int each = all.Length >> coded.Size;
        for (int bits = 0; bits < 1 << coded.Size; bits++)
            all.Slice(bits * each, each).Fill(coded.With(CodedSymbol.Signed(bits, coded.Size)));
    }
}
