using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>Height, width and channels of a map.</summary>
internal sealed record ShapeDocument(int Height, int Width, int Channels)
{
    public static ShapeDocument Of(Shape shape) => new(shape.Height, shape.Width, shape.Channels);
}
