using System.Runtime.Intrinsics;
using Galaxy.Kernels.Memory;

namespace Galaxy.Tests.Numerics;

public sealed class TransposeTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(8, 8)]
    [InlineData(16, 24)]
    [InlineData(7, 9)]
    [InlineData(17, 10)]
    [InlineData(96, 16)]
    public unsafe void Every_value_changes_row_and_column_and_nothing_else_is_written(int rows, int columns)
    {
        int fromStride = columns + 3;
        int toStride = rows + 5;
        float[] from = [.. Enumerable.Range(1, rows * fromStride).Select(value => (float)value)];
        float[] to = new float[columns * toStride];
        fixed (float* source = from, target = to)
            Transpose.Matrix(source, fromStride, rows, columns, target, toStride);
        for (int column = 0; column < columns; column++)
        {
            for (int row = 0; row < toStride; row++)
                Assert.Equal(row < rows ? from[row * fromStride + column] : 0, to[column * toStride + row]);
        }
    }

    [Theory]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(19)]
    public unsafe void A_squares_columns_are_its_rows_turned_round(int stride)
    {
        float[] from = [.. Enumerable.Range(1, 8 * stride).Select(value => (float)value)];
        float[] columns = new float[64];
        fixed (float* source = from, target = columns)
        {
            Transpose.Square(source, stride, out var c0, out var c1, out var c2, out var c3, out var c4, out var c5, out var c6, out var c7);
            Vector256<float>[] turned = [c0, c1, c2, c3, c4, c5, c6, c7];
            for (int column = 0; column < 8; column++)
                turned[column].Store(target + column * 8);
        }

        for (int column = 0; column < 8; column++)
        {
            for (int row = 0; row < 8; row++)
                Assert.Equal(from[row * stride + column], columns[column * 8 + row]);
        }
    }
}
