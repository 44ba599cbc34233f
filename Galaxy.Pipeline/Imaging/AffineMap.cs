namespace Galaxy.Pipeline.Imaging;

/// <summary>A map of the plane, (x, y) ↦ (XX·x + XY·y + X, YX·x + YY·y + Y); x runs to the right and y down.</summary>
public readonly record struct AffineMap(float XX, float XY, float X, float YX, float YY, float Y)
{
    /// <summary>From a pixel as an orientation shows it to its place in the picture, both relative to the center.</summary>
    /// <param name="orientation">1 to 8, as in Exif.</param>
    public static AffineMap Turn(int orientation) => orientation switch
    {
        1 => new(1, 0, 0, 0, 1, 0),
        2 => new(-1, 0, 0, 0, 1, 0),
        3 => new(-1, 0, 0, 0, -1, 0),
        4 => new(1, 0, 0, 0, -1, 0),
        5 => new(0, 1, 0, 1, 0, 0),
        6 => new(0, 1, 0, -1, 0, 0),
        7 => new(0, -1, 0, -1, 0, 0),
        8 => new(0, -1, 0, 1, 0, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(orientation)),
    };

    /// <summary>The composition: first the other map, then this one.</summary>
    public AffineMap After(AffineMap first) => new(
        XX * first.XX + XY * first.YX, XX * first.XY + XY * first.YY, XX * first.X + XY * first.Y + X,
        YX * first.XX + YY * first.YX, YX * first.XY + YY * first.YY, YX * first.X + YY * first.Y + Y);

    /// <summary>The same map with coordinates relative to the upper left pixel, not the center.</summary>
    /// <param name="from">Height and width of the picture it maps from.</param>
    /// <param name="to">Height and width of the picture it maps to.</param>
    public AffineMap BetweenPixels((int Height, int Width) from, (int Height, int Width) to)
    {
        (float right, float down) = ((from.Width - 1) / 2f, (from.Height - 1) / 2f);
        return this with
        {
            X = X + (to.Width - 1) / 2f - XX * right - XY * down,
            Y = Y + (to.Height - 1) / 2f - YX * right - YY * down,
        };
    }

    /// <summary>Where a point is mapped to. Monotonic along a row or column, rounding included.</summary>
    public (float X, float Y) Apply(float x, float y) => (
        MathF.FusedMultiplyAdd(XX, x, MathF.FusedMultiplyAdd(XY, y, X)),
        MathF.FusedMultiplyAdd(YX, x, MathF.FusedMultiplyAdd(YY, y, Y)));
}
