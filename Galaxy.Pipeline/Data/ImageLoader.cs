using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Data;

/// <summary>Reads many images and scales each to the network's input at once, so that no full-size picture is kept.</summary>
/// <param name="decode">Decodes, crops and scales a file's bytes; called by several threads at once.</param>
/// <param name="threads">Threads that read.</param>
internal sealed class ImageLoader(Decode decode, int threads)
{
    private const long MostBytes = 64L << 20;

    /// <summary>One result per image, in their order.</summary>
    public Result<Result<LabeledImage>[]> Load(IReadOnlyList<ImagePath> images, IProgress<int>? progress, CancellationToken interrupted) =>
        ParallelWork.Map(images.Count, Math.Min(threads, ImageLimits.MostAtOnce), index => Load(images[index]), progress, interrupted);

    /// <summary>One image.</summary>
    public Result<LabeledImage> Load(ImagePath path) => BoundedFile
        .Read(path.Path, path.Name, MostBytes, "Fetch it again, give another file, or leave it out")
        .Bind(file => decode(file, path.Name))
        .Map(image => LabeledImage.Of(image, path.Label, path.Name));
}
