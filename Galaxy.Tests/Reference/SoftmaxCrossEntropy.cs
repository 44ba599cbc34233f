namespace Galaxy.Tests.Reference;

/// <summary>Mean over a batch of −log softmax(logits)[label], in nats.</summary>
internal static class SoftmaxCrossEntropy
{
    public static double Loss(IReadOnlyList<Map> logits, IReadOnlyList<ushort> labels) =>
        logits.Zip(labels, (sample, label) => -Math.Log(Softmax(sample)[label])).Average();

    /// <summary>(softmax − 1 at the label) / batch.</summary>
    public static IReadOnlyList<Map> Gradients(IReadOnlyList<Map> logits, IReadOnlyList<ushort> labels) =>
        [.. logits.Zip(labels, (sample, label) =>
        {
            Map gradient = sample.Zeros();
            double[] probabilities = Softmax(sample);
            for (int index = 0; index < probabilities.Length; index++)
                gradient.Values[index] = (probabilities[index] - (index == label ? 1 : 0)) / logits.Count;
            return gradient;
        })];

    private static double[] Softmax(Map logits)
    {
        double largest = logits.Values.Max();
        double[] powers = [.. logits.Values.Select(logit => Math.Exp(logit - largest))];
        double sum = powers.Sum();
        return [.. powers.Select(power => power / sum)];
    }
}
