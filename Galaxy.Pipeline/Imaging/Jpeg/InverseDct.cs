using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>
/// The inverse discrete cosine transform of a block, in integers: the factorization of Loeffler, Ligtenberg and Moschytz (1989)
/// with 13 fractional bits, first over columns, then over rows. Values beyond 16 bits, which no encoder writes, wrap or saturate as in
/// libjpeg-turbo's vector code, so that even damaged blocks look the same.
/// </summary>
internal static class InverseDct
{
    /// <summary>Extra bits kept between the passes.</summary>
    private const int PassBits = 2;

    private const int ColumnShift = InverseDctPass.FractionBits - PassBits;
    private const int RowShift = InverseDctPass.FractionBits + PassBits + 3;

    /// <summary>Turns coefficients into samples from 0 to 255.</summary>
    /// <param name="coefficients">64, quantized.</param>
    /// <param name="divisors">64 factors.</param>
    /// <param name="samples">Receives eight rows, <paramref name="stride"/> bytes apart.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transform(ReadOnlySpan<short> coefficients, ReadOnlySpan<ushort> divisors, Span<byte> samples, int stride)
    {
        Span<short> work = stackalloc short[JpegComponent.BlockSize];
        ref short block = ref MemoryMarshal.GetReference(work);
        if (coefficients[ShortBlock.Side..].ContainsAnyExcept((short)0))
        {
            ShortBlock.Multiply(coefficients, divisors, ref block);
            InverseDctPass.Apply(ref block, ColumnShift);
        }
        else if (coefficients[1..ShortBlock.Side].ContainsAnyExcept((short)0))
        {
            Vector128<short> row = Vector128.Create(coefficients) * Vector128.Create(divisors).AsInt16();
            ShortBlock.FillRows(row << PassBits, ref block);
        }
        else
        {
            FillConstant(unchecked((short)(coefficients[0] * divisors[0] << PassBits)), samples, stride);
            return;
        }

        ShortBlock.Transpose(ref block);
        InverseDctPass.Apply(ref block, RowShift);
        ShortBlock.Transpose(ref block);
        ShortBlock.StoreSamples(ref block, samples, stride);
    }

    /// <summary>A block of one color.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FillConstant(short value, Span<byte> samples, int stride)
    {
        int level = ((value << InverseDctPass.FractionBits) + (1 << (RowShift - 1)) >> RowShift) + ShortBlock.MiddleSample;
        byte sample = (byte)Math.Clamp(level, 0, 255);
        for (int row = 0; row < ShortBlock.Side; row++)
            samples.Slice(row * stride, ShortBlock.Side).Fill(sample);
    }
}
