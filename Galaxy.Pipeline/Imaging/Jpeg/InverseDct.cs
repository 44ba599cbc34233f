using System.Runtime.CompilerServices;

namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>
/// The inverse discrete cosine transform of a block, in integers: the factorization of Loeffler, Ligtenberg and Moschytz (1989)
/// with 13 fractional bits, first over columns, then over rows. Values beyond 16 bits, which no encoder writes, wrap or saturate as in
/// libjpeg-turbo's vector code, so that even damaged blocks look the same.
/// </summary>
internal static class InverseDct
{
    private const int Side = 8;
    private const int FractionBits = 13;

    /// <summary>Extra bits kept between the passes.</summary>
    private const int PassBits = 2;

    /// <summary>Turns coefficients into samples from 0 to 255.</summary>
    /// <param name="coefficients">64, quantized.</param>
    /// <param name="divisors">64 factors.</param>
    /// <param name="samples">Receives eight rows, <paramref name="stride"/> bytes apart.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transform(ReadOnlySpan<short> coefficients, ReadOnlySpan<ushort> divisors, Span<byte> samples, int stride)
    {
        Span<int> work = stackalloc int[Side * Side];
        for (int index = 0; index < work.Length; index++)
            work[index] = unchecked((short)(coefficients[index] * divisors[index]));
        if (coefficients[Side..].ContainsAnyExcept((short)0))
            TransformColumns(work);
        else
            SpreadDown(work);
        for (int row = 0; row < Side; row++)
        {
            Span<int> line = work.Slice(row * Side, Side);
            Pass(line, 1, FractionBits + PassBits + 3);
            Span<byte> target = samples.Slice(row * stride, Side);
            for (int column = 0; column < Side; column++)
                target[column] = (byte)Math.Clamp(line[column] + 128, 0, 255);
        }
    }

    private static void TransformColumns(Span<int> work)
    {
        for (int column = 0; column < Side; column++)
            Pass(work[column..], Side, FractionBits - PassBits);
        foreach (ref int value in work)
            value = Math.Clamp(value, short.MinValue, short.MaxValue);
    }

    /// <summary>Columns that are constant, as in a block of one color.</summary>
    private static void SpreadDown(Span<int> work)
    {
        for (int column = 0; column < Side; column++)
            work[column] = unchecked((short)(work[column] << PassBits));
        for (int row = 1; row < Side; row++)
            work[..Side].CopyTo(work[(row * Side)..]);
    }

    /// <summary>One transform of eight values, <paramref name="step"/> apart, rounded and shifted down.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pass(Span<int> values, int step, int shift)
    {
        if ((values[step] | values[2 * step] | values[3 * step] | values[4 * step] | values[5 * step] | values[6 * step] | values[7 * step]) == 0)
        {
            Flat(values, step, shift);
            return;
        }

        unchecked
        {
            int even2 = values[2 * step];
            int even6 = values[6 * step];
            int rotated = (even2 + even6) * 4433;
            int low = rotated - even6 * 15137;
            int high = rotated + even2 * 6270;
            int sum = (short)(values[0] + values[4 * step]) << FractionBits;
            int difference = (short)(values[0] - values[4 * step]) << FractionBits;
            (int even0, int even3, int even1, int evenLast) = (sum + high, sum - high, difference + low, difference - low);

            Odd(values[7 * step], values[5 * step], values[3 * step], values[step], out int odd0, out int odd1, out int odd2, out int odd3);
            int half = 1 << (shift - 1);
            values[0] = (even0 + odd3 + half) >> shift;
            values[7 * step] = (even0 - odd3 + half) >> shift;
            values[step] = (even1 + odd2 + half) >> shift;
            values[6 * step] = (even1 - odd2 + half) >> shift;
            values[2 * step] = (evenLast + odd1 + half) >> shift;
            values[5 * step] = (evenLast - odd1 + half) >> shift;
            values[3 * step] = (even3 + odd0 + half) >> shift;
            values[4 * step] = (even3 - odd0 + half) >> shift;
        }
    }

    /// <summary>The transform of a constant alone, as most are in a smooth picture.</summary>
    private static void Flat(Span<int> values, int step, int shift)
    {
        int level = unchecked((values[0] << FractionBits) + (1 << (shift - 1))) >> shift;
        for (int index = 0; index < Side; index++)
            values[index * step] = level;
    }

    private static void Odd(int seven, int five, int three, int one, out int odd0, out int odd1, out int odd2, out int odd3)
    {
        unchecked
        {
            int outer = (seven + one) * -7373;
            int inner = (five + three) * -20995;
            int cross1 = (short)(seven + three);
            int cross2 = (short)(five + one);
            int shared = (cross1 + cross2) * 9633;
            cross1 = cross1 * -16069 + shared;
            cross2 = cross2 * -3196 + shared;
            odd0 = seven * 2446 + outer + cross1;
            odd1 = five * 16819 + inner + cross2;
            odd2 = three * 25172 + inner + cross1;
            odd3 = one * 12299 + outer + cross2;
        }
    }
}
