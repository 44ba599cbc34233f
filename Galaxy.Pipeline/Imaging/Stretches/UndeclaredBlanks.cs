namespace Galaxy.Pipeline.Imaging.Stretches;

/// <summary>
/// Pixels without value that no header declares: a number far below all others, such as −999, stands in them. Only the least value is asked, so
/// whoever counts values from the least passes over them, and they are black anyway. A number far above may be a saturated star.
/// </summary>
internal static class UndeclaredBlanks
{
    /// <summary>Fewer pixels in a hundred hardly move what is black.</summary>
    private const double LeastShare = 0.01;

    /// <summary>With more, the rest is too little to be told apart from.</summary>
    private const double MostShare = 0.75;

    /// <summary>The share of the other pixels that do not tell how far these reach down: dead ones and wild ones.</summary>
    private const double DarkShare = 0.05;

    /// <summary>How many times the width of the others' darker half lies between: a sky masked by zeros comes to 1 or 2.</summary>
    private const double Far = 20;

    /// <summary>How many pixels of a plane have it; 0 if it is not far from the others, or these have no width.</summary>
    public static int Count(ReadOnlySpan<float> values)
    {
        (float least, int count, int total) = Least(values);
        if (count < LeastShare * total || count > MostShare * total)
            return 0;
        float[] others = values.QuantilesWithout(count, DarkShare, 0.5);
        (double dark, double median) = (others[0], others[1]);
        return median > dark && dark - least > Far * (median - dark) ? count : 0;
    }

    private static (float Least, int Count, int Total) Least(ReadOnlySpan<float> values)
    {
        (float least, int count, int total) = (float.PositiveInfinity, 0, 0);
        foreach (float value in values)
        {
            if (!float.IsFinite(value))
                continue;
            total++;
            if (value < least)
                (least, count) = (value, 0);
            if (value == least)
                count++;
        }

        return (least, count, total);
    }
}
