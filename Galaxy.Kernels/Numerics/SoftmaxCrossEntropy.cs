using Galaxy.Kernels.Contract;

namespace Galaxy.Kernels.Numerics;

/// <summary>The loss: softmax cross-entropy of the logits and the rule's offsets, in double precision and a fixed order.</summary>
internal static unsafe class SoftmaxCrossEntropy
{
    /// <summary>The loss of samples with one label each.</summary>
    /// <param name="logits">Logits of each sample, <paramref name="stride"/> floats apart.</param>
    /// <param name="gradient">
    /// Receives the gradient of the mean loss: (softmax · Σ targets − targets) / Σ label weights, in the plain case
    /// (softmax − one-hot) / samples.
    /// </param>
    /// <param name="classes">Logits of a sample, at least two.</param>
    /// <param name="rule">How samples and classes count. If all labels have weight 0, loss and gradient are 0.</param>
    public static BatchLoss Apply(float* logits, float* gradient, int stride, int classes, ReadOnlySpan<ushort> labels, LossRule rule)
    {
        Span<double> targets = stackalloc double[classes];
        double weights = LabelWeights(labels, rule);
        double loss = 0;
        int correct = 0;
        for (int sample = 0; sample < labels.Length; sample++)
        {
            int label = labels[sample];
            for (int index = 0; index < classes; index++)
                targets[index] = rule.Target(label, index, classes);
            int best = Row(logits + (long)sample * stride, gradient + (long)sample * stride, targets, weights, rule, ref loss);
            correct += best == label ? 1 : 0;
        }

        return new BatchLoss(loss / weights, correct, labels.Length);
    }

    /// <summary>The loss of samples that belong to several classes, each by a share: the mean of Σ t·(log Σ eᶻ − z).</summary>
    /// <param name="logits">Logits of each sample, <paramref name="stride"/> floats apart.</param>
    /// <param name="gradient">Receives the gradient of the mean loss: (softmax · Σ targets − targets) / samples.</param>
    /// <param name="classes">Logits of a sample, at least two.</param>
    /// <param name="shares">[samples × classes].</param>
    /// <param name="rule">How samples and classes count.</param>
    public static BatchLoss ApplyShares(
        float* logits, float* gradient, int stride, int classes, ReadOnlySpan<float> shares, LossRule rule)
    {
        Span<double> targets = stackalloc double[classes];
        int samples = shares.Length / classes;
        double loss = 0;
        int correct = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            ReadOnlySpan<float> share = shares.Slice(sample * classes, classes);
            for (int index = 0; index < classes; index++)
                targets[index] = rule.SharedTarget(share[index], index, classes);
            int best = Row(logits + (long)sample * stride, gradient + (long)sample * stride, targets, samples, rule, ref loss);
            correct += best == Largest(share) ? 1 : 0;
        }

        return new BatchLoss(loss / samples, correct, samples);
    }

    /// <summary>The gradient of one class's logit: one there, zero elsewhere.</summary>
    public static void OneClass(float* gradient, int stride, int classes, int samples, int label)
    {
        for (int sample = 0; sample < samples; sample++)
            for (int index = 0; index < classes; index++)
                gradient[(long)sample * stride + index] = index == label ? 1 : 0;
    }

    /// <summary>Adds a sample's loss and writes its gradient.</summary>
    /// <returns>The index of the largest logit, without offsets.</returns>
    private static int Row(
        float* scores, float* slope, ReadOnlySpan<double> targets, double divisor, LossRule rule, ref double loss)
    {
        double largest = double.NegativeInfinity;
        for (int index = 0; index < targets.Length; index++)
            largest = Math.Max(largest, rule.Logit(scores[index], index));
        double sum = 0;
        double whole = 0;
        for (int index = 0; index < targets.Length; index++)
        {
            sum += DeterministicMath.Exp(rule.Logit(scores[index], index) - largest);
            whole += targets[index];
        }

        double logarithm = DeterministicMath.Log(sum);
        for (int index = 0; index < targets.Length; index++)
        {
            double below = rule.Logit(scores[index], index) - largest;
            double probability = DeterministicMath.Exp(below) / sum;
            slope[index] = (float)((whole * probability - targets[index]) / divisor);
            if (targets[index] > 0)
                loss += targets[index] * (logarithm - below);
        }

        return Largest(new ReadOnlySpan<float>(scores, targets.Length));
    }

    private static int Largest(ReadOnlySpan<float> values)
    {
        int best = 0;
        for (int index = 1; index < values.Length; index++)
            best = values[index] > values[best] ? index : best;
        return best;
    }

    /// <summary>The divisor of the mean; infinite if all weights are 0, so that the mean is 0.</summary>
    private static double LabelWeights(ReadOnlySpan<ushort> labels, LossRule rule)
    {
        double sum = 0;
        foreach (ushort label in labels)
            sum += rule.Weight(label);
        return sum > 0 ? sum : double.PositiveInfinity;
    }
}
