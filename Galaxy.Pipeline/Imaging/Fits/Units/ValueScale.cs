namespace Galaxy.Pipeline.Imaging.Fits.Units;

/// <summary>How stored numbers become values: value = zero + scale · number (FITS Standard 4.0, section 4.4.2.5).</summary>
/// <param name="Scale">BSCALE.</param>
/// <param name="Zero">BZERO: 2¹⁵ for unsigned 16 bits, and so on.</param>
/// <param name="Blank">The integer that stands for a pixel without value; null if there is none.</param>
internal readonly record struct ValueScale(double Scale, double Zero, long? Blank)
{
    private const double TwoTo63 = 9223372036854775808;

    public static ValueScale Of(FitsHeader header) => new(header.Number("BSCALE") ?? 1, header.Number("BZERO") ?? 0, header.Integer("BLANK"));

    /// <summary>The value of an integer; NaN for none.</summary>
    public float Value(long number)
    {
        if (number == Blank)
            return float.NaN;

        // Unsigned 64 bits: a sum of doubles would lose the lower ones.
        return Scale == 1 && Zero == TwoTo63 ? (ulong)(number ^ long.MinValue) : (float)(number * Scale + Zero);
    }

    /// <summary>The value of a float, for which <see cref="Blank"/> has no meaning.</summary>
    public float Value(double number) => (float)(number * Scale + Zero);
}
