using System.Text;

namespace Galaxy.Pipeline.Files;

/// <summary>Paths that were given in another Unicode spelling than the disk has.</summary>
internal static class SpelledPath
{
    private const char Undecodable = '\uFFFD';

    /// <summary>The path as it is on the disk; as it was given if it is there, or if nothing of the same letters is.</summary>
    public static string Find(string path)
    {
        if (path.Length == 0 || Ascii.IsValid(path) || Path.Exists(path) || Path.GetFileName(path) is not { Length: > 0 } name)
            return path;
        string folder = Path.GetDirectoryName(path) is { Length: > 0 } parent ? Find(parent) : "";
        return Entries(folder).FirstOrDefault(entry => Nfc.AreSame(entry, name)) is { } there ? Path.Combine(folder, there) : path;
    }

    /// <summary>
    /// Whether a file or folder cannot be opened because the bytes of its name are not UTF-8, so that .NET shows a name other than its own.
    /// </summary>
    public static bool IsUndecodable(string path) => path.Contains(Undecodable, StringComparison.Ordinal) && !Path.Exists(path);

    private static IEnumerable<string> Entries(string folder)
    {
        try
        {
            DirectoryInfo listed = new(folder.Length == 0 ? "." : folder);
            return [.. listed.EnumerateFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
