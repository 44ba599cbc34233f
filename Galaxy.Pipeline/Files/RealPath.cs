namespace Galaxy.Pipeline.Files;

/// <summary>Paths with all links resolved.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The absolute path with links resolved, as far as it exists.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path) => Of(Path.GetFullPath(path), MostLinks);

    /// <summary>Whether <paramref name="path"/> is <paramref name="folder"/> or lies in it.</summary>
    public static bool IsWithin(string path, string folder)
    {
        string inner = Of(path);
        string outer = Of(folder);
        string above = Path.EndsInDirectorySeparator(outer) ? outer : outer + Path.DirectorySeparatorChar;
        return inner == outer || inner.StartsWith(above, StringComparison.Ordinal);
    }

    private static string Of(string path, int links)
    {
        string trimmed = Path.TrimEndingDirectorySeparator(path);
        if (Path.GetDirectoryName(trimmed) is not { } parent)
            return trimmed;
        string folder = Of(parent, links);
        string here = Path.Combine(folder, Path.GetFileName(trimmed));
        if (new DirectoryInfo(here).LinkTarget is not { } target)
            return here;
        return links > 0
            ? Of(Path.GetFullPath(Path.Combine(folder, target)), links - 1)
            : throw new IOException($"The links at '{here}' lead in a circle");
    }
}
