namespace Galaxy.Pipeline.Data;

/// <summary>A dataset in three parts that share no image.</summary>
/// <param name="Training">What the weights, the mean and the deviation come from.</param>
/// <param name="Validation">For choices made while training; may be empty.</param>
/// <param name="Test">For the numbers that are reported; never seen in training.</param>
public sealed record Split(Dataset Training, Dataset Validation, Dataset Test)
{
    /// <summary>The same, wide images in the training part alone: no other is resampled.</summary>
    public Split WithoutSurroundings() => new(Training, Plain(Validation), Plain(Test));

    private static Dataset Plain(Dataset part) => part with { Images = [.. part.Images.Select(image => image with { Wide = null })] };
}
