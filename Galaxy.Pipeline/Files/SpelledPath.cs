using System.Text;

namespace Galaxy.Pipeline.Files;

/// <summary>Finds paths that were given in another Unicode spelling than the disk's.</summary>
internal static class SpelledPath
{
    private const char Undecodable = '\uFFFD';

    /// <summary>The path as the disk spells it; as given if it exists, or if nothing with the same letters does.</summary>
    public static string Find(string path)
    {
        if (path.Length == 0 || Ascii.IsValid(path) || Path.Exists(path) || Path.GetFileName(path) is not { Length: > 0 } name)
            return path;
        string folder = Path.GetDirectoryName(path) is { Length: > 0 } parent ? Find(parent) : "";
        return Entries(folder).FirstOrDefault(entry => Nfc.AreSame(entry, name)) is { } there ? Path.Combine(folder, there) : path;
    }

    /// <summary>
    /// Whether a file or folder cannot be opened because its name is not UTF-8, so that .NET shows another name.
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
