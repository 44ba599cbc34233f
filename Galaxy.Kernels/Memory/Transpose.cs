using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Galaxy.Kernels.Memory;

/// <summary>Matrix transposition.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Transpose
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

    /// <summary>The columns of 8×8 values.</summary>
    /// <param name="stride">Floats from a row to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Square(
        float* from, int stride,
        out Vector256<float> c0, out Vector256<float> c1, out Vector256<float> c2, out Vector256<float> c3,
        out Vector256<float> c4, out Vector256<float> c5, out Vector256<float> c6, out Vector256<float> c7)
    {
        if (Avx.IsSupported)
        {
            Halves(from, stride, out c0, out c1, out c2, out c3, out c4, out c5, out c6, out c7);
            return;
        }

        c0 = Column(from, stride);
        c1 = Column(from + 1, stride);
        c2 = Column(from + 2, stride);
        c3 = Column(from + 3, stride);
        c4 = Column(from + 4, stride);
        c5 = Column(from + 5, stride);
        c6 = Column(from + 6, stride);
        c7 = Column(from + 7, stride);
    }

    private static Vector256<float> Column(float* from, int stride) => Vector256.Create(
        from[0], from[stride], from[2 * stride], from[3 * stride], from[4 * stride], from[5 * stride], from[6 * stride], from[7 * stride]);

    /// <summary>Transposes 8×8 values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block(float* from, int fromStride, float* to, long toStride)
    {
        Halves(from, fromStride, out Vector256<float> c0, out Vector256<float> c1, out Vector256<float> c2, out Vector256<float> c3,
            out Vector256<float> c4, out Vector256<float> c5, out Vector256<float> c6, out Vector256<float> c7);
        c0.Store(to);
        c1.Store(to + toStride);
        c2.Store(to + 2 * toStride);
        c3.Store(to + 3 * toStride);
        c4.Store(to + 4 * toStride);
        c5.Store(to + 5 * toStride);
        c6.Store(to + 6 * toStride);
        c7.Store(to + 7 * toStride);
    }

    /// <summary>Pairs of rows are interleaved, then pairs of pairs, then the halves change places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Halves(
        float* from, int stride,
        out Vector256<float> c0, out Vector256<float> c1, out Vector256<float> c2, out Vector256<float> c3,
        out Vector256<float> c4, out Vector256<float> c5, out Vector256<float> c6, out Vector256<float> c7)
    {
        Quarter(from, stride, out Vector256<float> a0, out Vector256<float> a1, out Vector256<float> a2, out Vector256<float> a3);
        Quarter(from + 4 * stride, stride, out Vector256<float> b0, out Vector256<float> b1, out Vector256<float> b2, out Vector256<float> b3);
        c0 = Avx.Permute2x128(a0, b0, 0x20);
        c1 = Avx.Permute2x128(a1, b1, 0x20);
        c2 = Avx.Permute2x128(a2, b2, 0x20);
        c3 = Avx.Permute2x128(a3, b3, 0x20);
        c4 = Avx.Permute2x128(a0, b0, 0x31);
        c5 = Avx.Permute2x128(a1, b1, 0x31);
        c6 = Avx.Permute2x128(a2, b2, 0x31);
        c7 = Avx.Permute2x128(a3, b3, 0x31);
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
