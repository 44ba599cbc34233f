using Galaxy.Generators.Plan;

namespace Galaxy.Generators.Emit;

/// <summary>Writes what is done at each position of a pooling window, in row order.</summary>
internal static class PoolWindow
{
    /// <summary>Windows up to this size are written out; larger ones are loops, so that the method stays small.</summary>
    private const int LargestUnrolled = 4;

    /// <param name="map">Where the window lies.</param>
    /// <param name="first">First position visited.</param>
    /// <param name="body">Writes the work, given the C# of the position and of its offset in floats.</param>
    public static void ForEach(CodeWriter code, PoolPlan pool, MapPlan map, int first, Action<string, int?> body)
    {
        if (pool.Size <= LargestUnrolled)
        {
            for (int position = first; position < pool.Size * pool.Size; position++)
                body($"{position}", position / pool.Size * map.RowStride + position % pool.Size * map.PixelStride);
            return;
        }

        code.Block($"for (int index = {first}; index < {pool.Size * pool.Size}; index++)", () =>
        {
            code.Line($"int offset = index / {pool.Size} * {map.RowStride} + index % {pool.Size} * {map.PixelStride};");
            body("index", null);
        });
    }

    /// <summary>A pointer moved to a position.</summary>
    public static string At(string pointer, int? offset) => offset is { } floats ? RegisterTile.At(pointer, floats) : $"{pointer} + offset";
}
