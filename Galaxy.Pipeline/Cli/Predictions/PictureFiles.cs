using System.IO.Enumeration;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Cli;

/// <summary>Finds pictures.</summary>
internal static class PictureFiles
{
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    /// <summary>Files as they are named; of a folder every JPEG and PNG in it and in the folders in it, by name in ordinal order.</summary>
    public static IEnumerable<string> Find(IEnumerable<string> places) =>
        places.SelectMany(place => Directory.Exists(place) ? InFolder(place) : [place]);

    /// <summary>Links to folders are not entered: they may lead in circles.</summary>
    private static IEnumerable<string> InFolder(string folder) =>
        new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), Everywhere)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && ImageLoader.IsPicture(entry.FileName.ToString()),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        }.Order(StringComparer.Ordinal);
}
