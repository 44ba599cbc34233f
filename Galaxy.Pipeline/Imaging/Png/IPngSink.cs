namespace Galaxy.Pipeline.Imaging.Png;

/// <summary>Takes a PNG's pixels one by one.</summary>
internal interface IPngSink
{
    /// <param name="row">Bytes of the row that the pixel is in.</param>
    /// <param name="column">Of the pixel in this row.</param>
    /// <param name="place">Number of the pixel in the picture, in rows from the top.</param>
    void Write(ReadOnlySpan<byte> row, int column, int place);
}
