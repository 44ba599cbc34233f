namespace Galaxy.Pipeline.Imaging.Framings;

/// <summary>Which part of a picture a network sees. Equal framings have equal texts, different ones different texts, in every version.</summary>
public abstract record Framing
{
    private Framing()
    {
    }

    /// <summary>The square around the center of a picture, with sides of so many pixels; the whole picture for null.</summary>
    public static Framing Middle(int? side) => side is { } pixels ? new MiddleSquare(pixels) : new Whole();

    /// <summary>That part of a picture of this size; null if it depends on what the picture shows.</summary>
    internal abstract PixelArea? Area(int height, int width);

    /// <summary>All of it.</summary>
    public sealed record Whole : Framing
    {
        public override string ToString() => "whole";

        internal override PixelArea? Area(int height, int width) => PixelArea.Whole(height, width);
    }

    /// <summary>The square around its center.</summary>
    /// <param name="Side">In pixels, at least 1; a smaller picture shows the largest square that fits.</param>
    public sealed record MiddleSquare(int Side) : Framing
    {
        public override string ToString() => FormattableString.Invariant($"middle {Side}");

        internal override PixelArea? Area(int height, int width) => PixelArea.Middle(height, width, Side);
    }

    /// <summary>The square that the galaxy in the middle fills: <see cref="LightFraming"/>.</summary>
    public sealed record ByLight : Framing
    {
        public override string ToString() => "auto";

        internal override PixelArea? Area(int height, int width) => null;
    }
}
