using Galaxy.Kernels;

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
}
