namespace Galaxy.Peers;

/// <summary>Probabilities of logits, and whether two contestants agree on them.</summary>
internal static class Probabilities
{
    /// <summary>The largest difference between the probabilities of two sets of logits [images × classes].</summary>
    /// <exception cref="InvalidOperationException">It is too large for the same network.</exception>
    public static Difference Compare(ReadOnlySpan<float> ours, ReadOnlySpan<float> theirs, int classes)
    {
        double largest = 0;
        for (int first = 0; first < ours.Length; first += classes)
        {
            double[] one = Softmax(ours.Slice(first, classes));
            double[] other = Softmax(theirs.Slice(first, classes));
            for (int index = 0; index < classes; index++)
                largest = Math.Max(largest, Math.Abs(one[index] - other[index]));
        }

        return new Difference(largest).OrThrow("probabilities");
    }

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
