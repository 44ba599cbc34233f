using System.Collections.Immutable;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Explanations;

/// <summary>How much each place of a picture supports a class.</summary>
/// <param name="Height">Rows.</param>
/// <param name="Width">Values in a row.</param>
/// <param name="Values">[H, W], from 0 (nothing) to 1 (the most in this picture).</param>
public sealed record HeatMap(int Height, int Width, ImmutableArray<float> Values)
{
    /// <summary>Whether no place supports the class.</summary>
    public bool IsCold => Values.All(value => value == 0);

    /// <summary>The map at a picture's size, bilinear between the centers of its values and constant beyond the outermost ones.</summary>
    public HeatMap Enlarge(int height, int width)
    {
        LinearSample[] rows = LinearSample.Of(Height, height);
        LinearSample[] columns = LinearSample.Of(Width, width);
        return new HeatMap(
            height, width, [.. rows.SelectMany(row => columns.Select(column => row.Mix(At(row.First, column), At(row.Second, column))))]);
    }

    private float At(int row, LinearSample column) => column.Mix(Values[row * Width + column.First], Values[row * Width + column.Second]);
}
