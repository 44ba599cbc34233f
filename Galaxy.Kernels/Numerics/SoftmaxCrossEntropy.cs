using Galaxy.Kernels.Contract;

namespace Galaxy.Kernels.Numerics;

/// <summary>The loss: softmax cross-entropy of the logits, in double precision and a fixed order.</summary>
internal static unsafe class SoftmaxCrossEntropy
{
    /// <param name="logits">Logits of each sample, <paramref name="stride"/> floats apart.</param>
    /// <param name="gradient">
    /// Receives the gradient of the mean loss: (softmax · Σ targets − targets) / Σ label weights, in the plain case
    /// (softmax − one-hot) / samples.
    /// </param>
    /// <param name="classes">Logits of a sample, at least two.</param>
    /// <param name="rule">How samples and classes are weighted. If all labels have weight 0, loss and gradient are 0.</param>
    public static BatchLoss Apply(float* logits, float* gradient, int stride, int classes, ReadOnlySpan<ushort> labels, LossRule rule)
    {
        double weights = LabelWeights(labels, rule);
        double loss = 0;
        int correct = 0;
        for (int sample = 0; sample < labels.Length; sample++)
        {
            float* scores = logits + (long)sample * stride;
            float* slope = gradient + (long)sample * stride;
            int label = labels[sample];
            int best = Largest(scores, classes);
            double sum = 0;
            double targets = 0;
            for (int index = 0; index < classes; index++)
            {
                sum += DeterministicMath.Exp((double)scores[index] - scores[best]);
                targets += rule.Target(label, index, classes);
            }

            double logarithm = DeterministicMath.Log(sum);
            for (int index = 0; index < classes; index++)
            {
                double probability = DeterministicMath.Exp((double)scores[index] - scores[best]) / sum;
                double target = rule.Target(label, index, classes);
                slope[index] = (float)((targets * probability - target) / weights);
                if (target > 0)
                    loss += target * (logarithm - ((double)scores[index] - scores[best]));
            }

            correct += best == label ? 1 : 0;
        }

        return new BatchLoss(loss / weights, correct, labels.Length);
    }

    /// <summary>The divisor of the mean; infinite if all weights are 0, so that the mean is 0.</summary>
    private static double LabelWeights(ReadOnlySpan<ushort> labels, LossRule rule)
    {
        double sum = 0;
        foreach (ushort label in labels)
            sum += rule.Weight(label);
        return sum > 0 ? sum : double.PositiveInfinity;
    }

    /// <summary>The gradient of one class's logit: one there, zero elsewhere.</summary>
    public static void OneClass(float* gradient, int stride, int classes, int samples, int label)
    {
        for (int sample = 0; sample < samples; sample++)
            for (int index = 0; index < classes; index++)
                gradient[(long)sample * stride + index] = index == label ? 1 : 0;
    }

    private static int Largest(float* scores, int classes)
    {
        int best = 0;
        for (int index = 1; index < classes; index++)
        {
            if (scores[index] > scores[best])
                best = index;
        }

        return best;
    }
}
