namespace Galaxy.Pipeline.Imaging.Framings;

/// <summary>The sky behind a galaxy, in the values of a <see cref="LightGrid"/>.</summary>
/// <param name="Level">How bright it is.</param>
/// <param name="Noise">The standard deviation of a cell, at least 1.</param>
internal readonly record struct SkyLevel(int Level, double Noise)
{
    /// <summary>The border is this part of the shorter side.</summary>
    private const int BorderPart = 10;

    private const int MostPasses = 5;

    /// <summary>Cells farther from the median than so many standard deviations are taken for stars and galaxies.</summary>
    private const double Clip = 3;

    /// <summary>The standard deviation of normal noise whose median absolute deviation is 1.</summary>
    private const double NormalDeviation = 1.4826;

    /// <summary>Median and median absolute deviation of the border's cells, without those that stand out.</summary>
    public static SkyLevel Of(LightGrid grid)
    {
        int[] counts = Border(grid);
        (int low, int high) = (0, LightGrid.White);
        SkyLevel level = Of(counts, low, high);
        for (int pass = 1; pass < MostPasses; pass++)
        {
            int reach = (int)(Clip * level.Noise);
            low = Math.Max(low, level.Level - reach);
            high = Math.Min(high, level.Level + reach);
            level = Of(counts, low, high);
        }

        return level;
    }

    private static SkyLevel Of(ReadOnlySpan<int> counts, int low, int high)
    {
        int half = (Sum(counts, low, high) + 1) / 2;
        int median = low;
        for (int below = counts[low]; below < half; below += counts[median])
            median++;
        int deviation = 0;
        for (int within = counts[median]; within < half;)
        {
            deviation++;
            within += (median - deviation >= low ? counts[median - deviation] : 0) + (median + deviation <= high ? counts[median + deviation] : 0);
        }

        return new SkyLevel(median, Math.Max(1, NormalDeviation * deviation));
    }

    private static int Sum(ReadOnlySpan<int> counts, int low, int high)
    {
        int sum = 0;
        foreach (int count in counts[low..(high + 1)])
            sum += count;
        return sum;
    }

    /// <summary>How many cells of the border have each value.</summary>
    private static int[] Border(LightGrid grid)
    {
        int[] counts = new int[LightGrid.White + 1];
        int thickness = Math.Max(1, (grid.Shorter + BorderPart / 2) / BorderPart);
        for (int row = 0; row < grid.Rows; row++)
        {
            bool isInside = row >= thickness && row < grid.Rows - thickness;
            for (int column = 0; column < grid.Columns; column++)
            {
                if (isInside && column == thickness)
                    column = Math.Max(column, grid.Columns - thickness);
                counts[grid[row, column]]++;
            }
        }

        return counts;
    }
}
