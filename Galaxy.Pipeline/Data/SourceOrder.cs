using System.Collections.Immutable;

namespace Galaxy.Pipeline.Data;

/// <summary>Reads pictures in the order of their source, which may decode a whole block to read one of them.</summary>
internal static class SourceOrder
{
    /// <summary>As <see cref="IImageLoader.Load"/>.</summary>
    /// <param name="loader">Reads them.</param>
    /// <param name="images">In any order, which the results have.</param>
    /// <param name="progress">Receives how many are done, in increasing order.</param>
    /// <param name="interrupted">Stops between two pictures.</param>
    public static Result<Result<LabeledImage>[]> LoadInSourceOrder(
        this IImageLoader loader, ImmutableArray<PictureEntry> images, IProgress<int>? progress, CancellationToken interrupted)
    {
        int[] order = [.. Enumerable.Range(0, images.Length).OrderBy(index => images[index].Position)];
        return loader.Load([.. order.Select(index => images[index])], progress, interrupted).Map(loaded =>
        {
            Array.Sort(order, loaded);
            return loaded;
        });
    }
}
