using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>Blocks of 8×8 values of 16 bits, a row in a vector.</summary>
internal static class ShortBlock
{
    public const int Side = 8;

    /// <summary>The sample of a coefficient of 0.</summary>
    public const int MiddleSample = 128;

    /// <summary>The products of two blocks, in 16 bits: beyond them they wrap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(ReadOnlySpan<short> coefficients, ReadOnlySpan<ushort> divisors, ref short block)
    {
        for (int place = 0; place < Side * Side; place += Side)
            (Vector128.Create(coefficients[place..]) * Vector128.Create(divisors[place..]).AsInt16()).StoreUnsafe(ref block, (nuint)place);
    }

    /// <summary>A block of equal rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FillRows(Vector128<short> row, ref short block)
    {
        for (nuint place = 0; place < Side * Side; place += Side)
            row.StoreUnsafe(ref block, place);
    }

    /// <summary>Rows become columns: neighbors at a distance of 4, 2 and 1 rows are interleaved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose(ref short block)
    {
        (Vector128<short> a0, Vector128<short> a1) = Interleave(Row(ref block, 0), Row(ref block, 4));
        (Vector128<short> a2, Vector128<short> a3) = Interleave(Row(ref block, 1), Row(ref block, 5));
        (Vector128<short> a4, Vector128<short> a5) = Interleave(Row(ref block, 2), Row(ref block, 6));
        (Vector128<short> a6, Vector128<short> a7) = Interleave(Row(ref block, 3), Row(ref block, 7));
        (Vector128<short> b0, Vector128<short> b1) = Interleave(a0, a4);
        (Vector128<short> b2, Vector128<short> b3) = Interleave(a1, a5);
        (Vector128<short> b4, Vector128<short> b5) = Interleave(a2, a6);
        (Vector128<short> b6, Vector128<short> b7) = Interleave(a3, a7);
        Store(Interleave(b0, b4), ref block, 0);
        Store(Interleave(b1, b5), ref block, 2);
        Store(Interleave(b2, b6), ref block, 4);
        Store(Interleave(b3, b7), ref block, 6);
    }

    /// <summary>Adds <see cref="MiddleSample"/>; what is not from 0 to 255 saturates.</summary>
    /// <param name="block">Values well within 16 bits.</param>
    /// <param name="samples">Receives eight rows, <paramref name="stride"/> bytes apart.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void StoreSamples(ref short block, Span<byte> samples, int stride)
    {
        for (int row = 0; row < Side; row++)
        {
            Vector128<short> values = Vector128.Max(Row(ref block, (nuint)row) + Vector128.Create((short)MiddleSample), Vector128<short>.Zero);
            Vector128.NarrowWithSaturation(values.AsUInt16(), values.AsUInt16()).GetLower().CopyTo(samples.Slice(row * stride, Side));
        }
    }

    /// <summary>The values of two vectors in turn: of their lower halves, then of their upper ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector128<short> Lower, Vector128<short> Upper) Interleave(Vector128<short> even, Vector128<short> odd) => Sse2.IsSupported
        ? (Sse2.UnpackLow(even, odd), Sse2.UnpackHigh(even, odd))
        : (Pair(Vector128.WidenLower(even.AsUInt16()), Vector128.WidenLower(odd.AsUInt16())),
            Pair(Vector128.WidenUpper(even.AsUInt16()), Vector128.WidenUpper(odd.AsUInt16())));

    private static Vector128<short> Pair(Vector128<uint> even, Vector128<uint> odd) => (even | odd << 16).AsInt16();

    private static Vector128<short> Row(ref short block, nuint row) => Vector128.LoadUnsafe(ref block, row * Side);

    private static void Store((Vector128<short> Lower, Vector128<short> Upper) rows, ref short block, nuint row)
    {
        rows.Lower.StoreUnsafe(ref block, row * Side);
        rows.Upper.StoreUnsafe(ref block, (row + 1) * Side);
    }
}
