namespace Galaxy.Pipeline.Imaging.Framings;

/// <summary>Where the light in the middle of a grid has its center, in half cells down and right of the grid's own center.</summary>
/// <param name="Down">In half cells.</param>
/// <param name="Right">In half cells.</param>
internal readonly record struct LightCenter(int Down, int Right)
{
    private const int MostPasses = 6;

    /// <summary>Cells less than so many standard deviations above the sky do not count.</summary>
    private const double Threshold = 2;

    /// <summary>The smallest circle of light, in half cells.</summary>
    private const int LeastReach = 6;

    /// <summary>
    /// The center of the light in a circle, at first around the grid's center with a quarter of its side as diameter, then around the center
    /// found, each time smaller: what lies beside the galaxy drops out.
    /// </summary>
    public static LightCenter Of(LightGrid grid, SkyLevel sky)
    {
        LightCenter center = default;
        int reach = grid.Shorter / 4;
        for (int pass = 0; pass < MostPasses; pass++)
        {
            LightCenter next = Of(grid, sky, center, Math.Max(LeastReach, reach));
            if (next == center)
                break;
            center = next;
            reach = reach * 3 / 4;
        }

        return center;
    }

    /// <summary>All sums are of whole numbers, so a flipped grid has exactly the flipped center.</summary>
    private static LightCenter Of(LightGrid grid, SkyLevel sky, LightCenter around, int reach)
    {
        int threshold = sky.Level + (int)(Threshold * sky.Noise);
        (long light, long down, long right) = (0, 0, 0);
        for (int row = 0; row < grid.Rows; row++)
        {
            int rowDown = 2 * row - (grid.Rows - 1);
            if (Math.Abs(rowDown - around.Down) > reach)
                continue;
            for (int column = 0; column < grid.Columns; column++)
            {
                int columnRight = 2 * column - (grid.Columns - 1);
                (long y, long x) = (rowDown - around.Down, columnRight - around.Right);
                int above = grid[row, column] - threshold;
                if (above <= 0 || y * y + x * x > reach * reach)
                    continue;
                light += above;
                down += (long)above * rowDown;
                right += (long)above * columnRight;
            }
        }

        return light == 0 ? around : new LightCenter(Round(down, light), Round(right, light));
    }

    private static int Round(long moment, long light) => (int)Math.Round((double)moment / light, MidpointRounding.AwayFromZero);
}
