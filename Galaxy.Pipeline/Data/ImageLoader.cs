using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Data;

/// <summary>Reads many images and scales each to the network's input at once, so that no full-size picture is kept.</summary>
/// <param name="decode">Decodes, frames and scales a picture; called by several threads at once.</param>
/// <param name="threads">Threads that read.</param>
internal sealed class ImageLoader(Decode decode, int threads) : IImageLoader
{
    public Result<Result<LabeledImage>[]> Load(IReadOnlyList<PictureEntry> images, IProgress<int>? progress, CancellationToken interrupted) =>
        ParallelWork.Map(images.Count, Math.Min(threads, ImageLimits.MostAtOnce), index => Load(images[index]), progress, interrupted);

    /// <summary>One image.</summary>
    public Result<LabeledImage> Load(PictureEntry entry) =>
        from picture in entry.Read()
        from image in decode(picture, entry.Name)
        select LabeledImage.Of(image, entry.Label, entry.Name) with { Votes = entry.Votes };
}
