namespace Galaxy.Pipeline.Data;

/// <summary>A dataset in three parts that share no image.</summary>
/// <param name="Training">The weights, mean and deviation come from these.</param>
/// <param name="Validation">For choices made in training; may be empty.</param>
/// <param name="Test">For the reported figures; never seen in training.</param>
public sealed record Split(Dataset Training, Dataset Validation, Dataset Test)
{
    /// <summary>The same split with wide images in the training part only: no others are resampled.</summary>
    public Split WithoutSurroundings() => new(Training, Plain(Validation), Plain(Test));

    private static Dataset Plain(Dataset part) => part with { Images = [.. part.Images.Select(image => image with { Wide = null })] };
}
