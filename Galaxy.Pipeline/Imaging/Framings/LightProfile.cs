namespace Galaxy.Pipeline.Imaging.Framings;

/// <summary>
/// A galaxy's <see cref="LinearLight"/> in circles around its center. Of two cells that lie opposite each other the darker one counts for both,
/// which takes out stars and neighbors: a galaxy looks much the same after half a turn, and they do not.
/// </summary>
internal sealed class LightProfile
{
    /// <summary>Standard deviations by which the darker of two cells of noise is below the mean: 1/√π.</summary>
    private const double DarkerByChance = 0.5641895835477563;

    private readonly long[] _light;
    private readonly long[] _cells;

    private LightProfile(long[] light, long[] cells) => (_light, _cells) = (light, cells);

    /// <summary>The largest radius, in cells.</summary>
    public int Reach => _light.Length - 1;

    /// <param name="grid">The cells.</param>
    /// <param name="sky">The sky behind the galaxy.</param>
    /// <param name="center">The galaxy's.</param>
    public static LightProfile Of(LightGrid grid, SkyLevel sky, LightCenter center)
    {
        int reach = grid.Shorter * 5 / 8;
        long[] light = new long[reach + 1];
        long[] cells = new long[reach + 1];
        int level = LinearLight.Of(sky.Level);
        int pairLevel = LinearLight.Of(Math.Max(0, sky.Level - (int)(DarkerByChance * sky.Noise)));
        (int lastRow, int lastColumn) = (grid.Rows - 1, grid.Columns - 1);
        for (int row = 0; row <= lastRow; row++)
        {
            int down = 2 * row - lastRow - center.Down;
            int oppositeRow = lastRow - row + center.Down;
            for (int column = 0; column <= lastColumn; column++)
            {
                int right = 2 * column - lastColumn - center.Right;
                int ring = (int)((Math.Sqrt((long)down * down + (long)right * right) + 1) / 2);
                if (ring > reach)
                    continue;
                int oppositeColumn = lastColumn - column + center.Right;
                bool hasOpposite = oppositeRow >= 0 && oppositeRow <= lastRow && oppositeColumn >= 0 && oppositeColumn <= lastColumn;
                int value = grid[row, column];
                light[ring] += hasOpposite
                    ? LinearLight.Of(Math.Min(value, grid[oppositeRow, oppositeColumn])) - pairLevel
                    : LinearLight.Of(value) - level;
                cells[ring]++;
            }
        }

        return Sum(light, cells);
    }

    /// <summary>The light within a radius, above the sky.</summary>
    /// <param name="radius">In cells, at least 0.5.</param>
    public double Light(double radius) => At(_light, radius);

    /// <summary>The cells within a radius.</summary>
    /// <param name="radius">In cells, at least 0.5.</param>
    public double Cells(double radius) => At(_cells, radius);

    /// <summary>The radius, in cells, within which there is so much light.</summary>
    public double RadiusOf(double light)
    {
        int ring = 0;
        while (ring < Reach && _light[ring] < light)
            ring++;
        return ring == 0 || _light[ring] < light ? ring + 0.5 : ring - 0.5 + (light - _light[ring - 1]) / (_light[ring] - _light[ring - 1]);
    }

    /// <summary>A sum out to a radius: the ring of a number holds the cells up to half a cell on both sides of it.</summary>
    private static double At(long[] sums, double radius)
    {
        double place = radius - 0.5;
        int ring = (int)place;
        return ring >= sums.Length - 1 ? sums[^1] : sums[ring] + (place - ring) * (sums[ring + 1] - sums[ring]);
    }

    private static LightProfile Sum(long[] light, long[] cells)
    {
        for (int ring = 1; ring < light.Length; ring++)
        {
            light[ring] += light[ring - 1];
            cells[ring] += cells[ring - 1];
        }

        return new LightProfile(light, cells);
    }
}
