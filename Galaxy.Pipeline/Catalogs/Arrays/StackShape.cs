using System.Collections.Immutable;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Catalogs.Arrays;

/// <summary>How pictures lie in an array.</summary>
/// <param name="Count">Pictures.</param>
/// <param name="Height">Rows of pixels.</param>
/// <param name="Width">Columns of pixels.</param>
/// <param name="Channels">1 (gray) or 3.</param>
/// <param name="Planar">Whether a picture is one plane after the other, not one pixel after the other.</param>
internal sealed record StackShape(long Count, int Height, int Width, int Channels, bool Planar)
{
    private const int Narrowest = 8;
    private const int NarrowestAlone = 16;
    private const int MostElongated = 4;
    private const int MostBands = 64;

    /// <summary>Whether the whole array is one picture, so that its rows are rows of pixels.</summary>
    public bool Single { get; private init; }

    /// <summary>Numbers in a picture.</summary>
    public int Numbers => Height * Width * Channels;

    /// <summary>N×H×W×3, N×3×H×W, N×H×W, H×W×3, 3×H×W or H×W, with 1 in place of 3 as well; null for anything else.</summary>
    public static StackShape? Of(ImmutableArray<long> shape) => shape.AsSpan() switch
    {
        [var count, var height, var width, var channels] when IsColor(channels) => Of(count, height, width, channels, planar: false),
        [var count, var channels, var height, var width] when IsColor(channels) => Of(count, height, width, channels, planar: true),
        [var height, var width, var channels] when IsColor(channels) => Alone(height, width, channels, planar: false),
        [var channels, var height, var width] when IsColor(channels) => Alone(height, width, channels, planar: true),
        [var count, var height, var width] => Of(count, height, width, 1, planar: false),
        [var height, var width] when Math.Min(height, width) >= NarrowestAlone && Math.Max(height, width) / Math.Min(height, width) < MostElongated =>
            Alone(height, width, 1, planar: false),
        _ => null,
    };

    /// <summary>The bands of what would be pictures if they were gray or had three colors; 0 otherwise.</summary>
    public static long Bands(ImmutableArray<long> shape) => shape.AsSpan() switch
    {
        [var count, var bands, var height, var width] when bands <= MostBands && Of(count, height, width, 1, planar: false) is not null => bands,
        [var count, var height, var width, var bands] when bands <= MostBands && Of(count, height, width, 1, planar: false) is not null => bands,
        _ => 0,
    };

    private static bool IsColor(long channels) => channels is 1 or 3;

    private static StackShape? Alone(long height, long width, long channels, bool planar) =>
        Of(1, height, width, channels, planar) is { } shape ? shape with { Single = true } : null;

    private static StackShape? Of(long count, long height, long width, long channels, bool planar) =>
        count > 0 && height >= Narrowest && width >= Narrowest && height <= ImageLimits.MostPixels / width
            ? new StackShape(count, (int)height, (int)width, (int)channels, planar)
            : null;
}
