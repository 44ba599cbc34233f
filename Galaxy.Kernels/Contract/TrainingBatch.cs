namespace Galaxy.Kernels.Contract;

/// <summary>The input of one training step.</summary>
/// <param name="images">Standardized images, H×W×C each, one after another.</param>
/// <param name="labels">One class index per image; none if there are <see cref="Targets"/>.</param>
/// <param name="seed">The random seed of the step, which decides what dropout drops.</param>
/// <param name="rule">How labels and classes count in the loss.</param>
internal readonly ref struct TrainingBatch(ReadOnlySpan<float> images, ReadOnlySpan<ushort> labels, ulong seed = 0, LossRule rule = default)
{
    /// <summary>Standardized images, H×W×C each, one after another.</summary>
    public ReadOnlySpan<float> Images { get; } = images;

    /// <summary>One class index per image; empty if there are <see cref="Targets"/>.</summary>
    public ReadOnlySpan<ushort> Labels { get; } = labels;

    /// <summary>
    /// Instead of labels, [images × outputs] numbers of 0 or more: for softmax the share of each class, which adds up to 1 for an image;
    /// for votes how many volunteers gave each answer. Empty if the images have labels.
    /// </summary>
    public ReadOnlySpan<float> Targets { get; init; }

    /// <summary>The random seed of the step.</summary>
    public ulong Seed { get; } = seed;

    /// <summary>How labels and classes count in the loss.</summary>
    public LossRule Rule { get; } = rule;
}
