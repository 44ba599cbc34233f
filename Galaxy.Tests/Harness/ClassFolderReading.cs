using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Folders;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Results;

namespace Galaxy.Tests.Harness;

/// <summary>Class folders, listed and read.</summary>
internal static class ClassFolderReading
{
    public static Result<LoadedPictures> Read(
        string directory, ImmutableArray<string> classes, ReadingOptions options, Decode decode, IProgress<int>? progress = null, int threads = 1) =>
        FolderListing.Of(directory, classes).Bind(listing => DatasetReader.Read(
            directory, classes, listing, options, new ImageLoader(decode, threads), progress));
}
