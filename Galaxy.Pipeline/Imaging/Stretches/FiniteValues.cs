namespace Galaxy.Pipeline.Imaging.Stretches;

/// <summary>The finite values among floats, which are the pixels that have one.</summary>
internal static class FiniteValues
{
    private const int DigitBits = 8;

    /// <summary>Whether there is any.</summary>
    public static bool ContainsFinite(this ReadOnlySpan<float> values)
    {
        foreach (float value in values)
        {
            if (float.IsFinite(value))
                return true;
        }

        return false;
    }

    /// <inheritdoc cref="ContainsFinite(ReadOnlySpan{float})"/>
    public static bool ContainsFinite(this Span<float> values) => ContainsFinite((ReadOnlySpan<float>)values);

    /// <summary>
    /// The value below which a share of all finite values lies: 0.5 is the median, 1 the greatest; NaN if there are none. Found digit by
    /// digit in four passes, so that no order of the values makes it slow.
    /// </summary>
    /// <param name="values">In any order.</param>
    /// <param name="share">From 0 to 1.</param>
    public static float Quantile(this ReadOnlySpan<float> values, double share)
    {
        Span<int> counts = stackalloc int[1 << DigitBits];
        (uint prefix, uint mask, int rank) = (0, 0, -1);
        for (int shift = 32 - DigitBits; shift >= 0; shift -= DigitBits)
        {
            int total = Count(values, prefix, mask, shift, counts);
            if (total == 0)
                return float.NaN;
            if (mask == 0)
                rank = (int)(share * (total - 1));
            prefix |= Digit(counts, ref rank) << shift;
            mask |= ((1u << DigitBits) - 1) << shift;
        }

        return OfKey(prefix);
    }

    /// <summary>Counts, by their digit at <paramref name="shift"/>, the values whose higher digits are <paramref name="prefix"/>.</summary>
    private static int Count(ReadOnlySpan<float> values, uint prefix, uint mask, int shift, Span<int> counts)
    {
        counts.Clear();
        int total = 0;
        foreach (float value in values)
        {
            uint key = Key(value);
            if ((key & mask) != prefix || !float.IsFinite(value))
                continue;
            counts[(int)(key >> shift) & (counts.Length - 1)]++;
            total++;
        }

        return total;
    }

    /// <summary>The digit of the value of this rank; the rank becomes that among the values with this digit.</summary>
    private static uint Digit(ReadOnlySpan<int> counts, ref int rank)
    {
        int digit = 0;
        while (rank >= counts[digit])
            rank -= counts[digit++];
        return (uint)digit;
    }

    /// <summary>A number that is ordered as the floats are.</summary>
    private static uint Key(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        return (bits & 0x8000_0000) != 0 ? ~bits : bits | 0x8000_0000;
    }

    private static float OfKey(uint key) =>
        BitConverter.UInt32BitsToSingle((key & 0x8000_0000) != 0 ? key & 0x7FFF_FFFF : ~key);
}
