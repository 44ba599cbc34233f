namespace Galaxy.Pipeline.Data;

/// <summary>Makes pictures ready for a network.</summary>
internal interface IImageLoader
{
    /// <summary>One result per picture, in their order.</summary>
    /// <param name="images">What to load.</param>
    /// <param name="progress">Receives how many are done, in increasing order.</param>
    /// <param name="interrupted">Stops between two pictures; the result is an <see cref="Interruption"/> then.</param>
    Result<Result<LabeledImage>[]> Load(IReadOnlyList<PictureEntry> images, IProgress<int>? progress, CancellationToken interrupted);
}
