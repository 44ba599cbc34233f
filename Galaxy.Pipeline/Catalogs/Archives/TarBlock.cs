namespace Galaxy.Pipeline.Catalogs.Archives;

/// <summary>The block that a tar's header is.</summary>
/// <param name="block">Its bytes.</param>
internal readonly ref struct TarBlock(ReadOnlySpan<byte> block)
{
    public const int Bytes = 512;

    private const int LengthAt = 124;
    private const int LengthBytes = 12;
    private const int SumAt = 148;
    private const int SumBytes = 8;
    private const int KindAt = 156;

    private readonly ReadOnlySpan<byte> _block = block;

    /// <summary>Whether it says more about the next file: its long name, its attributes.</summary>
    public bool IsExtended => (char)_block[KindAt] is 'x' or 'g' or 'L' or 'K';

    /// <summary>The bytes of the content.</summary>
    public ulong Length => Number(_block.Slice(LengthAt, LengthBytes));

    /// <summary>Whether it ends the tar, or has the sum of its bytes. Old programs took them as signed.</summary>
    public bool IsSound
    {
        get
        {
            if (!_block.ContainsAnyExcept((byte)0))
                return true;
            ulong sum = Number(_block.Slice(SumAt, SumBytes));
            (int unsigned, int signed) = (SumBytes * ' ', SumBytes * ' ');
            for (int at = 0; at < Bytes; at++)
            {
                if (at is >= SumAt and < SumAt + SumBytes)
                    continue;
                unsigned += _block[at];
                signed += (sbyte)_block[at];
            }

            return sum == (uint)unsigned || sum == (uint)signed;
        }
    }

    /// <summary>Octal digits; or a number as it is, behind a byte that says so.</summary>
    private static ulong Number(ReadOnlySpan<byte> field)
    {
        bool isBinary = field[0] >= 0x80;
        ulong number = 0;
        foreach (byte value in isBinary ? field[1..] : field)
        {
            if (isBinary)
                number = number >> 56 > 0 ? ulong.MaxValue : number << 8 | value;
            else if (value is >= (byte)'0' and <= (byte)'7')
                number = number << 3 | (uint)(value - '0');
        }

        return number;
    }
}
