using Galaxy.Kernels.Communication;

namespace Galaxy.Pipeline.Data;

/// <summary>Loads pictures on many processes.</summary>
/// <param name="ranks">The processes.</param>
/// <param name="loader">Loads a process's own part.</param>
internal sealed class SharedLoader(Ranks ranks, IImageLoader loader) : IImageLoader
{
    public Result<Result<LabeledImage>[]> Load(IReadOnlyList<PictureEntry> images, IProgress<int>? progress, CancellationToken interrupted) =>
        SharedPictures.Load(ranks, images.Count, (range, part) => loader.Load([.. images.Take(range)], part, interrupted), progress);
}
