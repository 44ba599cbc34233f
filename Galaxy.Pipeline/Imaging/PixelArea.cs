namespace Galaxy.Pipeline.Imaging;

/// <summary>A rectangle of a picture's pixels. Where the picture does not say more, it may reach beyond its edges.</summary>
/// <param name="Top">Its first row.</param>
/// <param name="Left">Its first column.</param>
/// <param name="Height">Rows, at least 1.</param>
/// <param name="Width">Columns, at least 1.</param>
internal readonly record struct PixelArea(int Top, int Left, int Height, int Width)
{
    /// <summary>The row behind the last.</summary>
    public int Bottom => Top + Height;

    /// <summary>The column behind the last.</summary>
    public int Right => Left + Width;

    /// <summary>All of a picture.</summary>
    public static PixelArea Whole(int height, int width) => new(0, 0, height, width);

    /// <summary>The square of <paramref name="side"/> pixels around a picture's center, or the largest part of it that fits.</summary>
    public static PixelArea Middle(int height, int width, int side)
    {
        int fitting = Math.Min(side, Math.Min(height, width));
        return new PixelArea((height - fitting) / 2, (width - fitting) / 2, fitting, fitting);
    }

    /// <summary>The part of it that a picture has; at least a pixel at its edge.</summary>
    public PixelArea Within(int height, int width)
    {
        (int top, int left) = (Math.Clamp(Top, 0, height - 1), Math.Clamp(Left, 0, width - 1));
        return new PixelArea(top, left, Math.Clamp(Bottom, top + 1, height) - top, Math.Clamp(Right, left + 1, width) - left);
    }
}
