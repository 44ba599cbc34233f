namespace Galaxy.Peers;

/// <summary>Probabilities of logits, and whether two contestants agree on them.</summary>
internal static class Probabilities
{
    /// <summary>Probabilities [images × classes] of logits.</summary>
    public static double[] Of(ReadOnlySpan<float> logits, int classes)
    {
        List<double> probabilities = [];
        for (int first = 0; first < logits.Length; first += classes)
            probabilities.AddRange(Softmax(logits.Slice(first, classes)));
        return [.. probabilities];
    }

    /// <summary>The largest difference between two contestants' probabilities.</summary>
    /// <exception cref="InvalidOperationException">It is too large for the same network.</exception>
    public static Difference Compare(double[] ours, double[] theirs) =>
        new Difference(ours.Zip(theirs, (one, other) => Math.Abs(one - other)).Max()).OrThrow("probabilities");

    private static double[] Softmax(ReadOnlySpan<float> logits)
    {
        double[] values = new double[logits.Length];
        double largest = float.NegativeInfinity;
        foreach (float logit in logits)
            largest = Math.Max(largest, logit);
        for (int index = 0; index < values.Length; index++)
            values[index] = Math.Exp(logits[index] - largest);
        double sum = values.Sum();
        return [.. values.Select(value => value / sum)];
    }
}
