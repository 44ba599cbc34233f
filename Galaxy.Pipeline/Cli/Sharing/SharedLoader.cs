using Galaxy.Kernels.Communication;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Cli.Sharing;

/// <summary>Loads pictures on many processes, which must have listed the same ones.</summary>
/// <param name="ranks">The processes.</param>
/// <param name="loader">Loads a process's own part.</param>
internal sealed class SharedLoader(Ranks ranks, IImageLoader loader) : IImageLoader
{
    public Result<Result<LabeledImage>[]> Load(IReadOnlyList<PictureEntry> images, IProgress<int>? progress, CancellationToken interrupted) =>
        from same in ranks.Check(() => [PictureFacts.List(images)])
        from loaded in SharedPictures.Load(ranks, images.Count, (range, part) => loader.Load([.. images.Take(range)], part, interrupted), progress)
        select loaded;
}
