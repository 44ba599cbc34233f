namespace Galaxy.Kernels.Contract;

/// <summary>The input of one training step.</summary>
/// <param name="images">Standardized images, H×W×C each, one after another.</param>
/// <param name="labels">One class index per image.</param>
/// <param name="seed">The random seed of the step, which decides what dropout drops.</param>
/// <param name="rule">How labels and classes are weighted in the loss.</param>
internal readonly ref struct TrainingBatch(ReadOnlySpan<float> images, ReadOnlySpan<ushort> labels, ulong seed = 0, LossRule rule = default)
{
    /// <summary>Standardized images, H×W×C each, one after another.</summary>
    public ReadOnlySpan<float> Images { get; } = images;

    /// <summary>One class index per image.</summary>
    public ReadOnlySpan<ushort> Labels { get; } = labels;

    /// <summary>The random seed of the step.</summary>
    public ulong Seed { get; } = seed;

    /// <summary>How labels and classes are weighted in the loss.</summary>
    public LossRule Rule { get; } = rule;
}
