using System.Collections.Immutable;

namespace Galaxy.Pipeline.Data;

/// <summary>Reads the pictures of a listing.</summary>
internal static class DatasetReader
{
    /// <summary>
    /// The listed pictures, cropped and scaled. Unreadable ones are left out and reported; nothing readable at all is a <see cref="Problem"/>.
    /// </summary>
    /// <param name="place">Where the pictures are, for messages.</param>
    /// <param name="classes">The network's classes, which the labels count.</param>
    /// <param name="listing">The pictures.</param>
    /// <param name="options">Input and sample.</param>
    /// <param name="loader">Reads, crops and scales them.</param>
    /// <param name="progress">Receives the number of pictures read so far, in increasing order.</param>
    /// <param name="interrupted">Stops between two pictures; the result is an <see cref="Interruption"/> then.</param>
    public static Result<LoadedPictures> Read(
        string place, ImmutableArray<string> classes, PictureListing listing, ReadingOptions options, IImageLoader loader,
        IProgress<int>? progress = null, CancellationToken interrupted = default) =>
        from readable in InputChannels.Check(options.Input)
        from loaded in loader.LoadInSourceOrder(Sampled(listing, options), progress, interrupted)
        from folder in Collect(place, classes, listing, loaded)
        select folder;

    private static ImmutableArray<PictureEntry> Sampled(PictureListing listing, ReadingOptions options) =>
        options.Sample is { } count ? Sample.Of(listing.Images, count, options.Seed) : listing.Images;

    private static Result<LoadedPictures> Collect(
        string place, ImmutableArray<string> classes, PictureListing listing, Result<LabeledImage>[] loaded)
    {
        ImmutableArray<LabeledImage> images = [.. loaded.Values()];
        ImmutableArray<Problem> unreadable = [.. loaded.Failures()];
        if (images.IsEmpty)
            return NothingReadable(place, unreadable) with { Others = listing.Skipped };
        Dataset dataset = new(classes, images);
        return Result.Ok(new LoadedPictures(dataset, [.. Warnings(place, listing, dataset)], unreadable));
    }

    private static IEnumerable<string> Warnings(string place, PictureListing listing, Dataset dataset) =>
    [
        .. listing.Warnings,
        .. listing.Skipped.Select(skipped => skipped.ToString()),
        .. ConflictingLabels.Warnings(place, dataset),
        .. UninformativeImages.Warnings(place, dataset),
    ];

    private static Problem NothingReadable(string place, ImmutableArray<Problem> unreadable) => unreadable.IsEmpty
        ? new Problem(place, "its class folders hold no images", $"Put {PictureName.Endings} files into the class folders")
        : new Problem(
            place,
            $"none of the {Quantity.Count(unreadable.Length)} images can be read (the first, {unreadable[0].Thing}: {unreadable[0].What})",
            unreadable[0].Remedy);
}
