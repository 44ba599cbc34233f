namespace Galaxy.Pipeline.Imaging.Png;

/// <summary>Undoes the filter of a row of bytes (PNG, clause 9).</summary>
internal static class PngFilter
{
    /// <param name="before">The row above, already unfiltered; zeros above the first.</param>
    /// <param name="step">Bytes from one pixel to the next, at least 1.</param>
    public static void Undo(int filter, Span<byte> row, ReadOnlySpan<byte> before, int step)
    {
        for (int index = 0; filter != 0 && index < row.Length; index++)
        {
            int left = index < step ? 0 : row[index - step];
            int above = before[index];
            int aboveLeft = index < step ? 0 : before[index - step];
            row[index] += (byte)(filter switch
            {
                1 => left,
                2 => above,
                3 => (left + above) / 2,
                4 => Paeth(left, above, aboveLeft),
                _ => throw new ImageFormatException("a row has an unknown filter"),
            });
        }
    }

    /// <summary>Of the three neighbors, the one nearest to left + above − above left.</summary>
    private static int Paeth(int left, int above, int aboveLeft)
    {
        int toLeft = Math.Abs(above - aboveLeft);
        int toAbove = Math.Abs(left - aboveLeft);
        int toAboveLeft = Math.Abs(left + above - 2 * aboveLeft);
        if (toLeft <= toAbove && toLeft <= toAboveLeft)
            return left;
        return toAbove <= toAboveLeft ? above : aboveLeft;
    }
}
