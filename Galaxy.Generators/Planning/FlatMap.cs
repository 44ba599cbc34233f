using Galaxy.Generators.Language;

namespace Galaxy.Generators.Planning;

/// <summary>The input of a layer on vectors: a map in its memory layout, pixel by pixel, or a vector.</summary>
/// <param name="PixelStride">Floats from a pixel to the next.</param>
internal sealed record FlatMap(MapShape Shape, int PixelStride)
{
    /// <summary>Floats in all.</summary>
    public int Floats => Shape.Height * Shape.Width * PixelStride;

    /// <summary>A vector, without gaps.</summary>
    public static FlatMap OfVector(MapShape vector) => new(vector, vector.Channels);
}
