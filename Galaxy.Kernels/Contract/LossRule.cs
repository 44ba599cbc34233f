using System.Collections.Immutable;

namespace Galaxy.Kernels.Contract;

/// <summary>
/// How the cross-entropy of a batch is weighted, as in PyTorch's CrossEntropyLoss: a label's class has weight w, and a share ε of every
/// label is spread evenly over all classes (label smoothing, Szegedy et al., 2016). Offsets are added to the logits in the loss alone (logit
/// adjustment, Menon et al., 2021). Without settings, the plain mean. The mean is over the weights of the labels; of samples whose targets are
/// shares of classes, over the samples, as PyTorch does for class probabilities.
/// </summary>
public readonly record struct LossRule
{
    /// <summary>The plain mean over the samples.</summary>
    public static LossRule Plain => default;

    /// <param name="labelSmoothing">ε, in [0, 1).</param>
    /// <param name="classWeights">w, one per class, 0 or more and finite; default for 1 each.</param>
    /// <param name="logitOffsets">o, one per class, finite; default for 0 each.</param>
    /// <exception cref="ArgumentException">A setting is outside its range.</exception>
    public LossRule(
        double labelSmoothing, ImmutableArray<double> classWeights = default, ImmutableArray<double> logitOffsets = default)
    {
        if (labelSmoothing is not (>= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(labelSmoothing));
        if (!classWeights.IsDefault && classWeights.Any(weight => weight < 0 || !double.IsFinite(weight)))
            throw new ArgumentOutOfRangeException(nameof(classWeights));
        if (!logitOffsets.IsDefault && !logitOffsets.All(double.IsFinite))
            throw new ArgumentOutOfRangeException(nameof(logitOffsets));
        LabelSmoothing = labelSmoothing;
        ClassWeights = classWeights;
        LogitOffsets = logitOffsets;
    }

    /// <summary>ε.</summary>
    public double LabelSmoothing { get; }

    /// <summary>w; default for 1 each.</summary>
    public ImmutableArray<double> ClassWeights { get; }

    /// <summary>o; default for 0 each.</summary>
    public ImmutableArray<double> LogitOffsets { get; }

    /// <summary>The weight of a class.</summary>
    internal double Weight(int index) => ClassWeights.IsDefault ? 1 : ClassWeights[index];

    /// <summary>A class's logit in the loss: z + o.</summary>
    internal double Logit(float logit, int index) => LogitOffsets.IsDefault ? logit : logit + LogitOffsets[index];

    /// <summary>The weight of a class in the loss of a sample: (1 − ε)·w for its label, and ε·w / classes for every class.</summary>
    internal double Target(int label, int index, int classes) =>
        (index == label ? (1 - LabelSmoothing) * Weight(label) : 0) + LabelSmoothing / classes * Weight(index);

    /// <summary>The same for a sample that belongs to the class by a share: ((1 − ε)·share + ε / classes)·w.</summary>
    internal double SharedTarget(double share, int index, int classes) =>
        ((1 - LabelSmoothing) * share + LabelSmoothing / classes) * Weight(index);
}
