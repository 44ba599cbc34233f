namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>The next bits of a scan, few enough for a register.</summary>
/// <param name="Bits">From the top down. Below those that count may be some that follow, which are read again.</param>
/// <param name="Count">How many count.</param>
internal readonly record struct BitWindow(ulong Bits, int Count)
{
    /// <summary>The most bits that a code and its value take: 16 and 15.</summary>
    private const int MostOfSymbol = 31;

    /// <summary>Whether there are enough for a code and its value.</summary>
    public bool HasSymbol => Count >= MostOfSymbol;

    /// <summary>The first bits, 0 to 16, as a number.</summary>
    public int First(int bits) => (int)(Bits >> 1 >> (63 - bits));

    /// <summary>The window behind the first bits.</summary>
    public BitWindow Behind(int bits) => new(Bits << bits, Count - bits);
}
