namespace Galaxy.Kernels.Runtime;

/// <summary>Some columns of a batch matrix, to be sent as one block of memory and put back.</summary>
/// <param name="first">The first row's first value.</param>
/// <param name="stride">Floats from a row to the next.</param>
/// <param name="rows">Rows.</param>
/// <param name="columns">Columns.</param>
internal readonly unsafe struct ColumnBlock(float* first, int stride, int rows, int columns)
{
    /// <summary>Bytes of the block.</summary>
    public long Bytes => (long)rows * columns * sizeof(float);

    /// <summary>Copies the columns into a block.</summary>
    public void Pack(float* block)
    {
        for (int row = 0; row < rows; row++)
            new ReadOnlySpan<float>(first + (long)row * stride, columns).CopyTo(new Span<float>(block + (long)row * columns, columns));
    }

    /// <summary>Copies a block into the columns.</summary>
    public void Unpack(float* block)
    {
        for (int row = 0; row < rows; row++)
            new ReadOnlySpan<float>(block + (long)row * columns, columns).CopyTo(new Span<float>(first + (long)row * stride, columns));
    }
}
