using System.CommandLine;
using System.IO.Enumeration;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Cli;

/// <summary>Finds pictures.</summary>
internal static class PictureFiles
{
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    /// <summary>The pictures that a verb is given.</summary>
    public static Argument<string[]> Argument() => new Argument<string[]>("FILES-or-DIR")
    {
        Description = "Pictures (JPEG, PNG), or folders of them",
        Arity = ArgumentArity.OneOrMore,
    }.RefuseFlags();

    /// <summary>At least one of what <see cref="Find"/> finds.</summary>
    public static Result<string[]> FindAny(IReadOnlyList<string> places) => Find(places).ToArray() is { Length: > 0 } files
        ? Result.Ok(files)
        : new Problem(string.Join(", ", places), "there is no .jpg, .jpeg or .png in it", "Give pictures, or a folder of them");

    /// <summary>Files as they are named; of a folder every JPEG and PNG in it and in the folders in it, by name in ordinal order.</summary>
    private static IEnumerable<string> Find(IEnumerable<string> places) =>
        places.SelectMany(place => Directory.Exists(place) ? InFolder(place) : [place]);

    /// <summary>Links to folders are not entered: they may lead in circles.</summary>
    private static IEnumerable<string> InFolder(string folder) =>
        new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), Everywhere)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && ImageLoader.IsPicture(entry.FileName.ToString()),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        }.Order(StringComparer.Ordinal);
}
