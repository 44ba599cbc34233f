namespace Galaxy.Pipeline.Imaging.Framings;

/// <summary>Which part of a picture a network sees.</summary>
public abstract record Framing
{
    private Framing()
    {
    }

    /// <summary>The square around the center of a picture, with sides of so many pixels; the whole picture for null.</summary>
    public static Framing Middle(int? side) => side is { } pixels ? new MiddleSquare(pixels) : new Whole();

    /// <summary>That part of a picture of this size.</summary>
    internal abstract PixelArea Area(int height, int width);

    /// <summary>All of it.</summary>
    public sealed record Whole : Framing
    {
        public override string ToString() => "whole";

        internal override PixelArea Area(int height, int width) => PixelArea.Whole(height, width);
    }

    /// <summary>The square around its center.</summary>
    /// <param name="Side">In pixels, at least 1; a smaller picture shows the largest square that fits.</param>
    public sealed record MiddleSquare(int Side) : Framing
    {
        public override string ToString() => FormattableString.Invariant($"middle {Side}");

        internal override PixelArea Area(int height, int width) => PixelArea.Middle(height, width, Side);
    }
}
