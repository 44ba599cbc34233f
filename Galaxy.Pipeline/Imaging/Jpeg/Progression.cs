namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>How much of a channel's coefficients the scans so far have brought.</summary>
internal sealed class Progression
{
    private const sbyte Unknown = -1;

    /// <summary>Bits of each coefficient, in zigzag order, that are yet to come.</summary>
    private readonly sbyte[] _missingBits = [.. Enumerable.Repeat(Unknown, JpegComponent.BlockSize)];

    /// <summary>Whether every coefficient is there, to its last bit.</summary>
    public bool IsWhole => _missingBits.All(bits => bits == 0);

    /// <summary>Counts a scan in.</summary>
    /// <exception cref="ImageFormatException">It does not go on where the scans before it ended: one is lost, or came twice.</exception>
    public void Add(JpegScan scan)
    {
        bool fits = scan.IsSequential || scan.First == 0 || _missingBits[0] != Unknown;
        for (int index = scan.First; index <= scan.Last; index++)
        {
            fits &= scan.IsSequential || scan.High == Math.Max((sbyte)0, _missingBits[index]);
            _missingBits[index] = (sbyte)scan.Low;
        }

        if (!fits)
            throw new ImageFormatException("one of its scans is missing or comes twice");
    }
}
