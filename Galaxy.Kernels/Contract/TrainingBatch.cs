namespace Galaxy.Kernels.Contract;

/// <summary>What a network learns from in one step.</summary>
/// <param name="images">Standardized images, H×W×C each, one behind the other.</param>
/// <param name="labels">One class index per image.</param>
/// <param name="seed">Of all that the step leaves to chance: what dropout drops.</param>
/// <param name="rule">What labels and classes count in the loss.</param>
public readonly ref struct TrainingBatch(ReadOnlySpan<float> images, ReadOnlySpan<byte> labels, ulong seed = 0, LossRule rule = default)
{
    /// <summary>Standardized images, H×W×C each, one behind the other.</summary>
    public ReadOnlySpan<float> Images { get; } = images;

    /// <summary>One class index per image.</summary>
    public ReadOnlySpan<byte> Labels { get; } = labels;

    /// <summary>Of all that the step leaves to chance.</summary>
    public ulong Seed { get; } = seed;

    /// <summary>What labels and classes count in the loss.</summary>
    public LossRule Rule { get; } = rule;
}
