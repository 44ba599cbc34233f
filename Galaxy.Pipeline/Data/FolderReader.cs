using System.Collections.Immutable;

namespace Galaxy.Pipeline.Data;

/// <summary>Reads class folders of JPEGs and PNGs.</summary>
public static class FolderReader
{
    /// <summary>
    /// The images of a directory with one folder per class. Unreadable files are left out and reported; a directory that cannot
    /// be read, a folder that is not a class, or nothing readable at all is a <see cref="Problem"/>.
    /// </summary>
    /// <param name="directory">Has one folder per class; order and case of their names do not matter.</param>
    /// <param name="classes">The network's classes.</param>
    /// <param name="options">Input, sample, threads.</param>
    /// <param name="decode">Decodes, crops and scales one file's bytes; called by several threads at once.</param>
    /// <param name="progress">Receives the number of files read so far, in increasing order.</param>
    /// <param name="interrupted">Stops between two files; the result is an <see cref="Interruption"/> then.</param>
    public static Result<LoadedFolder> Read(
        string directory, ImmutableArray<string> classes, FolderOptions options, Decode decode,
        IProgress<int>? progress = null, CancellationToken interrupted = default) =>
        from readable in InputChannels.Check(options.Input)
        from listing in FolderListing.Of(directory, classes)
        from loaded in new ImageLoader(decode, options.Threads).Load(Sampled(listing, options), progress, interrupted)
        from folder in Collect(directory, classes, listing, loaded)
        select folder;

    private static ImmutableArray<ImagePath> Sampled(FolderListing listing, FolderOptions options) =>
        options.Sample is { } count ? Sample.Of(listing.Images, count, options.Seed) : listing.Images;

    private static Result<LoadedFolder> Collect(
        string directory, ImmutableArray<string> classes, FolderListing listing, Result<LabeledImage>[] loaded)
    {
        ImmutableArray<LabeledImage> images = [.. loaded.Values()];
        ImmutableArray<Problem> unreadable = [.. loaded.Failures()];
        if (images.IsEmpty)
            return NothingReadable(directory, unreadable) with { Others = listing.Skipped };
        Dataset dataset = new(classes, images);
        return Result.Ok(new LoadedFolder(dataset, [.. Warnings(directory, listing, dataset)], unreadable));
    }

    private static IEnumerable<string> Warnings(string directory, FolderListing listing, Dataset dataset) =>
    [
        .. listing.Warnings,
        .. listing.Skipped.Select(skipped => skipped.ToString()),
        .. ConflictingLabels.Warnings(directory, dataset),
        .. UninformativeImages.Warnings(directory, dataset),
    ];

    private static Problem NothingReadable(string directory, ImmutableArray<Problem> unreadable) => unreadable.IsEmpty
        ? new Problem(directory, "its class folders hold no images", $"Put {PictureName.Endings} files into the class folders")
        : new Problem(
            directory,
            $"none of the {Quantity.Count(unreadable.Length)} images can be read (the first, {unreadable[0].Thing}: {unreadable[0].What})",
            unreadable[0].Remedy);
}
