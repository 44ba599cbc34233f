using System.Buffers;

namespace Galaxy.Pipeline.Imaging.Stretches;

/// <summary>The finite values among floats, which are the pixels that have one.</summary>
internal static class FiniteValues
{
    private const int HalfBits = 16;
    private const int Halves = 1 << HalfBits;

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

    /// <summary>
    /// The values below which given shares of all finite values lie: 0.5 is the median, 1 the greatest; NaN if there are none. Counted by the
    /// upper half of their bits, then by the lower, so that no order of the values makes it slow.
    /// </summary>
    /// <param name="values">In any order.</param>
    /// <param name="shares">From 0 to 1.</param>
    public static float[] Quantiles(this ReadOnlySpan<float> values, params ReadOnlySpan<double> shares) =>
        values.QuantilesWithout(0, shares);

    /// <summary>The same without the least of the values.</summary>
    /// <param name="values">In any order.</param>
    /// <param name="least">How many of the least do not count; fewer than there are.</param>
    /// <param name="shares">From 0 to 1.</param>
    public static float[] QuantilesWithout(this ReadOnlySpan<float> values, int least, params ReadOnlySpan<double> shares)
    {
        int[] uppers = ArrayPool<int>.Shared.Rent(Halves);
        int[] lowers = ArrayPool<int>.Shared.Rent(Halves);
        int total = CountUppers(values, uppers.AsSpan(0, Halves));
        float[] quantiles = new float[shares.Length];
        for (int index = 0; index < shares.Length; index++)
        {
            int rank = least + (int)(shares[index] * (total - 1 - least));
            quantiles[index] = total == 0 ? float.NaN : OfRank(values, rank, uppers, lowers.AsSpan(0, Halves));
        }

        ArrayPool<int>.Shared.Return(lowers);
        ArrayPool<int>.Shared.Return(uppers);
        return quantiles;
    }

    private static int CountUppers(ReadOnlySpan<float> values, Span<int> uppers)
    {
        uppers.Clear();
        int total = 0;
        foreach (float value in values)
        {
            if (!float.IsFinite(value))
                continue;
            uppers[(int)(Key(value) >> HalfBits)]++;
            total++;
        }

        return total;
    }

    private static float OfRank(ReadOnlySpan<float> values, int rank, ReadOnlySpan<int> uppers, Span<int> lowers)
    {
        uint upper = Digit(uppers, ref rank);
        lowers.Clear();
        foreach (float value in values)
        {
            uint key = Key(value);
            if (key >> HalfBits == upper)
                lowers[(int)(key & (Halves - 1))]++;
        }

        return OfKey((upper << HalfBits) | Digit(lowers, ref rank));
    }

    /// <summary>The digit of the value of this rank; the rank becomes that among the values with this digit.</summary>
    private static uint Digit(ReadOnlySpan<int> counts, ref int rank)
    {
        int digit = 0;
        while (rank >= counts[digit])
            rank -= counts[digit++];
        return (uint)digit;
    }

    /// <summary>A number that is ordered as the floats are. Those that are not finite share their upper half with none that is.</summary>
    private static uint Key(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        return (bits & 0x8000_0000) != 0 ? ~bits : bits | 0x8000_0000;
    }

    private static float OfKey(uint key) =>
        BitConverter.UInt32BitsToSingle((key & 0x8000_0000) != 0 ? key & 0x7FFF_FFFF : ~key);
}
