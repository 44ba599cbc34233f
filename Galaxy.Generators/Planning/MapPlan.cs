namespace Galaxy.Generators.Planning;

/// <summary>
/// A feature map in memory: rows from the top, a row's pixels side by side, a pixel's channels together (NHWC), a zero border
/// all around. With a border as wide as the next convolution's padding, the im2col matrix needs no copy: it is addressing.
/// </summary>
/// <param name="Origin">First float, border included.</param>
/// <param name="Interior">The pixel in the top left corner, inside the border.</param>
/// <param name="Border">Pixels of zeros on every side.</param>
/// <param name="PixelStride">Floats from a pixel to the next: the channels, padded to whole vectors unless channels are read one by one.</param>
internal sealed record MapPlan(Address Origin, Address Interior, int Height, int Width, int Channels, int Border, int PixelStride)
{
    /// <summary>Floats from a row to the next.</summary>
    public int RowStride => (Width + 2 * Border) * PixelStride;

    /// <summary>Floats in all, border included.</summary>
    public int Floats => (Height + 2 * Border) * RowStride;
}
