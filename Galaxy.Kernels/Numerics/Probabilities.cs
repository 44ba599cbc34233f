namespace Galaxy.Kernels.Numerics;

/// <summary>From logits to probabilities, computed in double precision.</summary>
internal static class Probabilities
{
    /// <summary>Turns the logits of one image into probabilities.</summary>
    public static void Softmax(Span<float> logits)
    {
        double largest = double.NegativeInfinity;
        foreach (float logit in logits)
            largest = Math.Max(largest, logit);
        double sum = 0;
        foreach (float logit in logits)
            sum += DeterministicMath.Exp(logit - largest);
        foreach (ref float logit in logits)
            logit = (float)(DeterministicMath.Exp(logit - largest) / sum);
    }

    /// <summary>Turns each probability p of one image into p^(1/T), scaled to add up to 1.</summary>
    /// <param name="probabilities">One per class, at most 1,000.</param>
    /// <param name="temperature">T, above 0.</param>
    public static void Scale(Span<float> probabilities, double temperature)
    {
        Span<double> powers = stackalloc double[probabilities.Length];
        double sum = 0;
        for (int label = 0; label < powers.Length; label++)
            sum += powers[label] = probabilities[label] > 0 ? DeterministicMath.Pow(probabilities[label], 1 / temperature) : 0;
        for (int label = 0; label < powers.Length; label++)
            probabilities[label] = (float)(powers[label] / sum);
    }
}
