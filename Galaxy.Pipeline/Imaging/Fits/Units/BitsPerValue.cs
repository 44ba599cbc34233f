namespace Galaxy.Pipeline.Imaging.Fits.Units;

/// <summary>What BITPIX says: 8 (unsigned), 16, 32 or 64 for integers, −32 or −64 for floats (FITS Standard 4.0, table 8).</summary>
internal static class BitsPerValue
{
    /// <exception cref="ImageFormatException">The keyword is missing or says something else.</exception>
    public static int Of(FitsHeader header, string keyword) => header.Integer(keyword) is { } bits and (8 or 16 or 32 or 64 or -32 or -64)
        ? (int)bits
        : throw new ImageFormatException($"its header has no {keyword} that makes sense");
}
