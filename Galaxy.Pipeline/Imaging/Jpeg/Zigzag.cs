namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>The order in which a block's coefficients are coded.</summary>
internal static class Zigzag
{
    /// <summary>Natural place (row · 8 + column) of each coded coefficient.</summary>
    public static ReadOnlySpan<byte> Order => Places[..JpegComponent.BlockSize];

    /// <summary>The same, then the last place for those behind it: a run of zeros that leaves the block ends there, as in libjpeg.</summary>
    private static ReadOnlySpan<byte> Places =>
    [
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5,
        12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
        35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51,
        58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
        63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63,
    ];

    /// <summary>The place of a coefficient, 0 to 79.</summary>
    public static int Place(int index) => Places[index];
}
