using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers;

/// <summary>Writes what is done at each position of a pooling window, in row order.</summary>
internal static class PoolWindow
{
    /// <summary>Windows of up to this many positions are unrolled; larger ones are loops, so that the method stays small.</summary>
    public const int MostUnrolled = 16;

    /// <param name="height">Rows of the window.</param>
    /// <param name="width">Columns of the window.</param>
    /// <param name="map">The map that the window lies in.</param>
    /// <param name="first">First position visited.</param>
    /// <param name="body">Writes the work, given the C# of the position, and its offset in floats if that is constant.</param>
    public static void ForEach(CodeWriter code, int height, int width, MapPlan map, int first, Action<string, int?> body)
    {
        int positions = height * width;
        if (positions <= MostUnrolled)
        {
            for (int position = first; position < positions; position++)
                body($"{position}", position / width * map.RowStride + position % width * map.PixelStride);
            return;
        }

        code.Block($"for (int index = {first}; index < {positions}; index++)", () =>
        {
            code.Line($"int offset = index / {width} * {map.RowStride} + index % {width} * {map.PixelStride};");
            body("index", null);
        });
    }

    /// <summary>A pointer moved to a position.</summary>
    public static string At(string pointer, int? offset) => offset is { } floats ? RegisterTile.At(pointer, floats) : $"{pointer} + offset";
}
