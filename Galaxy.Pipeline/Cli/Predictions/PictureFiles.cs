using System.Collections.Immutable;

namespace Galaxy.Pipeline.Cli;

/// <summary>Finds pictures.</summary>
internal static class PictureFiles
{
    private static readonly ImmutableArray<string> Extensions = [".jpg", ".jpeg", ".png"];

    /// <summary>Files as they are named; of a folder every JPEG and PNG in it and in the folders in it, by name in ordinal order.</summary>
    public static IEnumerable<string> Find(IEnumerable<string> places) =>
        places.SelectMany(place => Directory.Exists(place) ? InFolder(place) : [place]);

    private static IEnumerable<string> InFolder(string folder) => Directory
        .EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
        .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal);
}
