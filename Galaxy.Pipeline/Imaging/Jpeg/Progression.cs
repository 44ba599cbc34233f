namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>Which bits of a channel's coefficients the scans so far have brought.</summary>
internal sealed class Progression
{
    private const sbyte Unknown = -1;

    /// <summary>Bits of each coefficient, in zigzag order, that are still missing.</summary>
    private readonly sbyte[] _missingBits = [.. Enumerable.Repeat(Unknown, JpegComponent.BlockSize)];

    /// <summary>Whether every coefficient is there, to its last bit.</summary>
    public bool IsWhole => _missingBits.All(bits => bits == 0);

    /// <summary>Records a scan.</summary>
    /// <exception cref="ImageFormatException">It does not continue from the scans before it: one is missing or comes twice.</exception>
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
