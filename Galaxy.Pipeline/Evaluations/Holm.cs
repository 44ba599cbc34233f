namespace Galaxy.Pipeline.Evaluations;

/// <summary>Adjusts p-values of several tests, one of which may be small by chance.</summary>
internal static class Holm
{
    /// <summary>
    /// Holm's step-down adjustment (1979): the smallest of n p-values is multiplied by n, the next by n − 1, and none is less than one
    /// before it. The probability that chance alone gives any p-value below a level is at most that level. A single one is unchanged.
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
