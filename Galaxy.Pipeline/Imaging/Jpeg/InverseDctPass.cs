using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>The one-dimensional inverse transform of eight columns at once.</summary>
internal static class InverseDctPass
{
    public const int FractionBits = 13;

    /// <summary>Transforms the columns of a block in place, rounds and shifts them down; what does not fit in 16 bits saturates.</summary>
    /// <param name="block">64 values in rows.</param>
    /// <param name="shift">At least 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply(ref short block, int shift)
    {
        (Vector256<int> even0, Vector256<int> even1, Vector256<int> even2, Vector256<int> even3) =
            Even(ref block, Vector256.Create(1 << (shift - 1)));
        (Vector256<int> odd0, Vector256<int> odd1, Vector256<int> odd2, Vector256<int> odd3) = Odd(ref block);
        Store(even0 + odd3 >> shift, ref block, 0);
        Store(even1 + odd2 >> shift, ref block, 1);
        Store(even2 + odd1 >> shift, ref block, 2);
        Store(even3 + odd0 >> shift, ref block, 3);
        Store(even3 - odd0 >> shift, ref block, 4);
        Store(even2 - odd1 >> shift, ref block, 5);
        Store(even1 - odd2 >> shift, ref block, 6);
        Store(even0 - odd3 >> shift, ref block, 7);
    }

    /// <summary>From rows 0, 2, 4 and 6; half of what the shift takes away is added to round.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<int>, Vector256<int>, Vector256<int>, Vector256<int>) Even(ref short block, Vector256<int> half)
    {
        Vector256<int> two = Wide(Row(ref block, 2));
        Vector256<int> six = Wide(Row(ref block, 6));
        Vector256<int> rotated = (two + six) * 4433;
        Vector256<int> low = rotated - six * 15137;
        Vector256<int> high = rotated + two * 6270;
        Vector256<int> sum = (Wide(Row(ref block, 0) + Row(ref block, 4)) << FractionBits) + half;
        Vector256<int> difference = (Wide(Row(ref block, 0) - Row(ref block, 4)) << FractionBits) + half;
        return (sum + high, difference + low, difference - low, sum - high);
    }

    /// <summary>From rows 1, 3, 5 and 7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<int>, Vector256<int>, Vector256<int>, Vector256<int>) Odd(ref short block)
    {
        (Vector128<short> one, Vector128<short> three, Vector128<short> five, Vector128<short> seven) =
            (Row(ref block, 1), Row(ref block, 3), Row(ref block, 5), Row(ref block, 7));
        Vector256<int> outer = (Wide(seven) + Wide(one)) * -7373;
        Vector256<int> inner = (Wide(five) + Wide(three)) * -20995;
        Vector256<int> cross1 = Wide(seven + three);
        Vector256<int> cross2 = Wide(five + one);
        Vector256<int> shared = (cross1 + cross2) * 9633;
        cross1 = cross1 * -16069 + shared;
        cross2 = cross2 * -3196 + shared;
        return (Wide(seven) * 2446 + outer + cross1, Wide(five) * 16819 + inner + cross2,
            Wide(three) * 25172 + inner + cross1, Wide(one) * 12299 + outer + cross2);
    }

    private static Vector128<short> Row(ref short block, nuint row) => Vector128.LoadUnsafe(ref block, row * ShortBlock.Side);

    private static Vector256<int> Wide(Vector128<short> row) => Vector256.WidenLower(row.ToVector256Unsafe());

    private static void Store(Vector256<int> row, ref short block, nuint index) =>
        Vector128.NarrowWithSaturation(row.GetLower(), row.GetUpper()).StoreUnsafe(ref block, index * ShortBlock.Side);
}
