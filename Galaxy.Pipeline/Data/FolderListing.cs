using System.Collections.Immutable;

namespace Galaxy.Pipeline.Data;

/// <summary>The image files of a directory, listed and not yet read.</summary>
/// <param name="Images">By class, then by name in ordinal order, so that they are the same on every machine.</param>
/// <param name="Warnings">One line each.</param>
internal sealed record FolderListing(ImmutableArray<ImagePath> Images, ImmutableArray<string> Warnings)
{
    public static Result<FolderListing> Of(string directory, ImmutableArray<string> classes)
    {
        if (!Directory.Exists(directory))
            return new Problem(directory, File.Exists(directory) ? "it is a file, not a folder" : "there is no such folder", "Give --data a folder with one folder of images per class");
        try
        {
            return ClassFolders.Match(directory, Names(directory), classes).Map(match => Of(directory, classes, match));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Problem(directory, $"it cannot be listed ({exception.Message.TrimEnd('.')})", "Check the folder and its permissions");
        }
    }

    /// <summary>Folders whose name starts with a dot belong to tools, not to the user.</summary>
    private static string[] Names(string directory) =>
        [.. new DirectoryInfo(directory).EnumerateDirectories().Select(folder => folder.Name).Where(name => !name.StartsWith('.'))];

    private static FolderListing Of(string directory, ImmutableArray<string> classes, FolderMatch match)
    {
        ImmutableArray<ImagePath> images =
            [.. match.Folders.SelectMany((folder, label) => folder is null ? [] : Listed(directory, folder, (byte)label))];
        HashSet<byte> seen = [.. images.Select(image => image.Label)];
        IEnumerable<string> empty = classes
            .Where((_, label) => match.Folders[label] is not null && !seen.Contains((byte)label))
            .Select(name => $"{directory}: the folder of class '{name}' holds no .jpg, .jpeg or .png; the network cannot learn it.");
        return new FolderListing(images, [.. match.Warnings, .. empty]);
    }

    private static IEnumerable<ImagePath> Listed(string directory, string folder, byte label) =>
        new DirectoryInfo(Path.Combine(directory, folder)).EnumerateFiles()
            .Where(file => ImageLoader.IsPicture(file.Name) && !file.Name.StartsWith('.'))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new ImagePath(file.FullName, $"{folder}/{file.Name}", label));
}
