namespace Galaxy.Pipeline.Evaluations;

/// <summary>Adjusts p-values of several tests, one of which may be small by chance.</summary>
internal static class Holm
{
    /// <summary>
    /// Holm's step-down adjustment (1979): the smallest of n probabilities counts n times, the next n − 1 times, and none less than one
    /// before it. Below a level, chance gives any such difference at all with at most that probability. A single one stays as it is.
    /// </summary>
    /// <returns>In the order given, each at most 1.</returns>
    public static double[] Adjust(IReadOnlyList<double> probabilities)
    {
        double[] adjusted = new double[probabilities.Count];
        double least = 0;
        foreach ((int rank, (int index, double p)) in probabilities.Index().OrderBy(pair => pair.Item).Index())
        {
            least = Math.Max(least, Math.Min(1, (probabilities.Count - rank) * p));
            adjusted[index] = least;
        }

        return adjusted;
    }
}
