namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>A channel's samples, row by row.</summary>
/// <param name="Stride">Bytes from one row to the next.</param>
internal sealed record SamplePlane(int Height, int Width, int Stride, byte[] Samples)
{
    public ReadOnlySpan<byte> Row(int row) => Samples.AsSpan(row * Stride, Width);

    /// <summary>Applies the inverse transform to a channel's blocks.</summary>
    public static SamplePlane Of(JpegComponent component)
    {
        int stride = component.BlocksAcross * 8;
        byte[] samples = new byte[checked(stride * component.BlocksDown * 8)];
        for (int row = 0; row < component.BlocksDown; row++)
        {
            for (int column = 0; column < component.BlocksAcross; column++)
                InverseDct.Transform(component.Block(row, column), component.Divisors, samples.AsSpan(row * 8 * stride + column * 8), stride);
        }

        return new SamplePlane(component.Height, component.Width, stride, samples);
    }
}
