using System.Collections.Immutable;

namespace Galaxy.Kernels.Contract;

/// <summary>
/// How the cross-entropy of a batch is weighted, as in PyTorch's CrossEntropyLoss: a label's class has weight w, and a share ε of every
/// label is spread evenly over all classes (label smoothing, Szegedy et al., 2016). Without settings, the plain mean. The mean is over the
/// weights of the labels; of samples whose targets are shares of classes, over the samples, as PyTorch does for class probabilities.
/// </summary>
public readonly record struct LossRule
{
    /// <summary>The plain mean over the samples.</summary>
    public static LossRule Plain => default;

    /// <param name="labelSmoothing">ε, in [0, 1).</param>
    /// <param name="classWeights">w, one per class, 0 or more and finite; default for 1 each.</param>
    /// <exception cref="ArgumentException">A setting is outside its range.</exception>
    public LossRule(double labelSmoothing, ImmutableArray<double> classWeights = default)
    {
        if (labelSmoothing is not (>= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(labelSmoothing));
        if (!classWeights.IsDefault && classWeights.Any(weight => weight < 0 || !double.IsFinite(weight)))
            throw new ArgumentOutOfRangeException(nameof(classWeights));
        LabelSmoothing = labelSmoothing;
        ClassWeights = classWeights;
    }

    /// <summary>ε.</summary>
    public double LabelSmoothing { get; }

    /// <summary>w; default for 1 each.</summary>
    public ImmutableArray<double> ClassWeights { get; }

    /// <summary>The weight of a class.</summary>
    internal double Weight(int index) => ClassWeights.IsDefault ? 1 : ClassWeights[index];

    /// <summary>The weight of a class in the loss of a sample: (1 − ε)·w for its label, and ε·w / classes for every class.</summary>
    internal double Target(int label, int index, int classes) =>
        (index == label ? (1 - LabelSmoothing) * Weight(label) : 0) + LabelSmoothing / classes * Weight(index);

    /// <summary>The same for a sample that belongs to the class by a share: ((1 − ε)·share + ε / classes)·w.</summary>
    internal double SharedTarget(double share, int index, int classes) =>
        ((1 - LabelSmoothing) * share + LabelSmoothing / classes) * Weight(index);
}
