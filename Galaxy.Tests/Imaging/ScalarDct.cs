namespace Galaxy.Tests.Imaging;

/// <summary>The inverse transform of a block one value after the other, as libjpeg's vector code rounds, wraps and saturates.</summary>
internal static class ScalarDct
{
    public static byte[] Samples(short[] coefficients, ushort[] divisors)
    {
        int[] work = [.. coefficients.Zip(divisors, (coefficient, divisor) => (int)unchecked((short)(coefficient * divisor)))];
        if (coefficients.Skip(8).All(value => value == 0))
            work = [.. Enumerable.Range(0, 64).Select(place => (int)unchecked((short)(work[place % 8] << 2)))];
        else
            work = [.. Columns(work, shift: 11).Select(value => Math.Clamp(value, short.MinValue, short.MaxValue))];
        int[] rows = Transposed(Columns(Transposed(work), shift: 18));
        return [.. rows.Select(value => (byte)Math.Clamp(value + 128, 0, 255))];
    }

    private static int[] Transposed(int[] block) => [.. Enumerable.Range(0, 64).Select(place => block[place % 8 * 8 + place / 8])];

    private static int[] Columns(int[] block, int shift)
    {
        int[] result = new int[64];
        for (int column = 0; column < 8; column++)
        {
            int[] values = Transform([.. Enumerable.Range(0, 8).Select(row => block[row * 8 + column])]);
            for (int row = 0; row < 8; row++)
                result[row * 8 + column] = unchecked(values[row] + (1 << (shift - 1))) >> shift;
        }

        return result;
    }

    private static int[] Transform(int[] values)
    {
        unchecked
        {
            int rotated = (values[2] + values[6]) * 4433;
            int low = rotated - values[6] * 15137;
            int high = rotated + values[2] * 6270;
            int sum = (short)(values[0] + values[4]) << 13;
            int difference = (short)(values[0] - values[4]) << 13;
            int[] odd = Odd(values[1], values[3], values[5], values[7]);
            int[] even = [sum + high, difference + low, difference - low, sum - high];
            return [even[0] + odd[3], even[1] + odd[2], even[2] + odd[1], even[3] + odd[0], even[3] - odd[0], even[2] - odd[1], even[1] - odd[2], even[0] - odd[3]];
        }
    }

    private static int[] Odd(int one, int three, int five, int seven)
    {
        unchecked
        {
            int outer = (seven + one) * -7373;
            int inner = (five + three) * -20995;
            int shared = ((short)(seven + three) + (short)(five + one)) * 9633;
            int cross1 = (short)(seven + three) * -16069 + shared;
            int cross2 = (short)(five + one) * -3196 + shared;
            return [seven * 2446 + outer + cross1, five * 16819 + inner + cross2, three * 25172 + inner + cross1, one * 12299 + outer + cross2];
        }
    }
}
