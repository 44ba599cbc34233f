namespace Galaxy.Pipeline.Imaging;

/// <summary>The order in which to read a picture's pixels to see it in one of the eight orientations, without moving any.</summary>
/// <param name="Height">Rows seen.</param>
/// <param name="Width">Pixels in a row seen.</param>
/// <param name="First">Index of the pixel seen at the upper left.</param>
/// <param name="Down">Step from a pixel to the one seen below it.</param>
/// <param name="Right">Step from a pixel to the one seen on its right.</param>
internal readonly record struct PixelWalk(int Height, int Width, int First, int Down, int Right)
{
    /// <summary>The index of the pixel seen there.</summary>
    public int IndexOf(int row, int column) => First + row * Down + column * Right;

    /// <param name="orientation">1 to 8, as in Exif.</param>
    /// <param name="height">The picture's own.</param>
    /// <param name="width">The picture's own.</param>
    /// <param name="stride">Pixels from the beginning of a row in memory to that of the next.</param>
    public static PixelWalk Of(int orientation, int height, int width, int stride)
    {
        int right = width - 1;
        int bottom = (height - 1) * stride;
        return orientation switch
        {
            1 => new(height, width, 0, stride, 1),
            2 => new(height, width, right, stride, -1),
            3 => new(height, width, bottom + right, -stride, -1),
            4 => new(height, width, bottom, -stride, 1),
            5 => new(width, height, 0, 1, stride),
            6 => new(width, height, bottom, 1, -stride),
            7 => new(width, height, bottom + right, -1, -stride),
            8 => new(width, height, right, -1, stride),
            _ => throw new ArgumentOutOfRangeException(nameof(orientation)),
        };
    }
}
