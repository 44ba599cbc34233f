namespace Galaxy.Pipeline.Imaging.Framings;

/// <summary>
/// The square that a galaxy fills in the same way in pictures of any scale. Pure, and exact where it matters: the frame of a flipped or
/// transposed picture is the flipped or transposed frame.
/// </summary>
internal static class LightFraming
{
    /// <summary>Half a side in radii: the middle half of a frame of Galaxy Zoo.</summary>
    private const double Radii = 2;

    /// <summary>A galaxy of fewer cells is measured again in a part of the picture.</summary>
    private const double FewCells = 8;

    /// <summary>Half a side of that part, in radii: wide enough for the sky around the galaxy.</summary>
    private const double PartRadii = 5;

    /// <summary>Smaller grids have no room for a galaxy and its sky.</summary>
    private const int LeastCells = 9;

    /// <summary>The framed part of a picture at another size.</summary>
    /// <param name="picture">All of it.</param>
    /// <param name="height">In pixels, as the width.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="margin">Pixels at the same scale on each side of the wide image; 0 for no wide image.</param>
    public static ScaledImage Scale(ImagePart picture, int height, int width, int margin = 0)
    {
        FramedArea frame = Of(picture.Image);
        Image scaled = new AreaScaling((picture.Height, picture.Width), frame.Area, height, width, margin).Apply(picture);
        return new ScaledImage(scaled.Middle(height, width), margin == 0 ? null : scaled) { Picture = picture.Picture, Frame = frame.In(picture) };
    }

    /// <summary>The framed part of a picture as it is.</summary>
    /// <param name="picture">All of it.</param>
    public static ScaledImage Cut(ImagePart picture)
    {
        FramedArea frame = Of(picture.Image);
        return new ScaledImage(picture.Cut(frame.Area).Image) { Picture = picture.Picture, Frame = frame.In(picture) };
    }

    /// <summary>
    /// The frame around the galaxy in the middle of a picture; if none is found, the middle half of the picture, or all of a tiny one.
    /// </summary>
    public static FramedArea Of(Image image)
    {
        Galaxy? galaxy = Measure(image, PixelArea.Whole(image.Height, image.Width));
        if (galaxy is { } small && small.RadiusInCells < FewCells)
            galaxy = Measure(image, Square(image, small, PartRadii)) ?? galaxy;
        return galaxy is { } found
            ? new FramedArea(Square(image, found, Radii), IsFallback: false)
            : new FramedArea(Middle(image), IsFallback: true);
    }

    private static PixelArea Middle(Image image)
    {
        int side = Math.Min(image.Height, image.Width);
        return Square(image, new Galaxy(0, 0, side < LeastCells ? side / 2.0 : side / 4.0, 0), 1);
    }

    private static Galaxy? Measure(Image image, PixelArea area)
    {
        LightGrid grid = LightGrid.Of(image, area);
        if (grid.Shorter < LeastCells)
            return null;
        SkyLevel sky = SkyLevel.Of(grid);
        LightCenter center = LightCenter.Of(grid, sky);
        if (LightRadius.Of(LightProfile.Of(grid, sky, center), LinearLight.Noise(sky)) is not { } radius)
            return null;
        return new Galaxy(
            area.Top + area.Height / 2.0 - image.Height / 2.0 + center.Down * grid.CellHeight / 2,
            area.Left + area.Width / 2.0 - image.Width / 2.0 + center.Right * grid.CellWidth / 2,
            radius * (grid.CellHeight + grid.CellWidth) / 2,
            radius);
    }

    private static PixelArea Square(Image image, Galaxy galaxy, double radii)
    {
        double side = Math.Min(2 * radii * galaxy.Radius, Math.Min(image.Height, image.Width));
        (int top, int height) = Span(image.Height, galaxy.Down, side);
        (int left, int width) = Span(image.Width, galaxy.Right, side);
        return new PixelArea(top, left, height, width);
    }

    /// <summary>
    /// A part of a row or column: even in length if the row is, so that it can lie in the middle, and moved no farther than to the row's end.
    /// </summary>
    private static (int Start, int Length) Span(int pixels, double offset, double side)
    {
        int before = (int)Math.Floor((pixels - side) / 2 + 0.5);
        if (2 * before >= pixels)
            before--;
        int start = before + (int)Math.Round(offset, MidpointRounding.AwayFromZero);
        return (Math.Clamp(start, 0, 2 * before), pixels - 2 * before);
    }

    /// <summary>A galaxy in a picture.</summary>
    /// <param name="Down">Pixels from the picture's center down to the galaxy's.</param>
    /// <param name="Right">The same to the right.</param>
    /// <param name="Radius">In pixels: <see cref="LightRadius"/>.</param>
    /// <param name="RadiusInCells">The same in the cells that it was measured in.</param>
    private readonly record struct Galaxy(double Down, double Right, double Radius, double RadiusInCells);
}
