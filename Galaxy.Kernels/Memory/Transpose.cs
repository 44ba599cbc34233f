using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Galaxy.Kernels;

/// <summary>Turns rows into columns.</summary>
internal static unsafe class Transpose
{
    private const int Side = 8;

    /// <summary>Writes value (row, column) of a matrix to (column, row) of another.</summary>
    /// <param name="from">[rows × columns], <paramref name="fromStride"/> floats from a row to the next.</param>
    /// <param name="to">[columns × rows], <paramref name="toStride"/> floats from a row to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Matrix(float* from, int fromStride, int rows, int columns, float* to, long toStride)
    {
        for (int column = 0; column < columns; column += Side)
        {
            int row = 0;
            if (Avx.IsSupported && columns - column >= Side)
            {
                for (; row <= rows - Side; row += Side)
                    Block(from + row * fromStride + column, fromStride, to + column * toStride + row, toStride);
            }

            for (; row < rows; row++)
            {
                for (int index = column; index < Math.Min(columns, column + Side); index++)
                    to[index * toStride + row] = from[row * fromStride + index];
            }
        }
    }

    /// <summary>8×8 values: pairs of rows are interleaved, then pairs of pairs, then the halves change places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block(float* from, int fromStride, float* to, long toStride)
    {
        Quarter(from, fromStride, out Vector256<float> a0, out Vector256<float> a1, out Vector256<float> a2, out Vector256<float> a3);
        Quarter(from + 4 * fromStride, fromStride, out Vector256<float> b0, out Vector256<float> b1, out Vector256<float> b2, out Vector256<float> b3);
        Avx.Permute2x128(a0, b0, 0x20).Store(to);
        Avx.Permute2x128(a1, b1, 0x20).Store(to + toStride);
        Avx.Permute2x128(a2, b2, 0x20).Store(to + 2 * toStride);
        Avx.Permute2x128(a3, b3, 0x20).Store(to + 3 * toStride);
        Avx.Permute2x128(a0, b0, 0x31).Store(to + 4 * toStride);
        Avx.Permute2x128(a1, b1, 0x31).Store(to + 5 * toStride);
        Avx.Permute2x128(a2, b2, 0x31).Store(to + 6 * toStride);
        Avx.Permute2x128(a3, b3, 0x31).Store(to + 7 * toStride);
    }

    /// <summary>Four rows: columns 0 to 3 of them in the low halves of the results, columns 4 to 7 in the high halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Quarter(
        float* from, int stride, out Vector256<float> first, out Vector256<float> second, out Vector256<float> third, out Vector256<float> fourth)
    {
        Vector256<float> row0 = Vector256.Load(from), row1 = Vector256.Load(from + stride);
        Vector256<float> row2 = Vector256.Load(from + 2 * stride), row3 = Vector256.Load(from + 3 * stride);
        Vector256<float> low01 = Avx.UnpackLow(row0, row1), high01 = Avx.UnpackHigh(row0, row1);
        Vector256<float> low23 = Avx.UnpackLow(row2, row3), high23 = Avx.UnpackHigh(row2, row3);
        first = Avx.Shuffle(low01, low23, 0x44);
        second = Avx.Shuffle(low01, low23, 0xEE);
        third = Avx.Shuffle(high01, high23, 0x44);
        fourth = Avx.Shuffle(high01, high23, 0xEE);
    }
}
