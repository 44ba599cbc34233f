namespace Galaxy.Pipeline.Imaging.Foreign;

/// <summary>Reads the bits of a lossless WebP, the low bits of a byte first.</summary>
/// <param name="bytes">From its first bit on.</param>
internal ref struct LosslessBits(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private long _place;

    /// <summary>A number, its low bits first.</summary>
    /// <param name="count">Its bits: 0 to 24.</param>
    /// <exception cref="ImageFormatException">There are not so many left.</exception>
    public int Bits(int count)
    {
        if (_place + count > _bytes.Length * 8L)
            throw new ImageFormatException("it ends before its first picture does");
        ReadOnlySpan<byte> rest = _bytes[(int)(_place / 8)..];
        uint window = 0;
        for (int index = Math.Min(rest.Length, sizeof(uint)) - 1; index >= 0; index--)
            window = window << 8 | rest[index];
        int value = (int)(window >> (int)(_place % 8)) & (1 << count) - 1;
        _place += count;
        return value;
    }

    public bool Bit() => Bits(1) == 1;
}
