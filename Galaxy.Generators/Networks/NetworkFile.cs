using Galaxy.Generators.Language;

namespace Galaxy.Generators.Networks;

/// <summary>Which additional files declare networks: <c>network.json</c>, and every <c>networks/*.json</c> that is not hidden.</summary>
internal static class NetworkFile
{
    /// <summary>The file whose network is the default.</summary>
    public const string Default = "network.json";

    private const string Folder = "networks";

    public static bool Is(string path) => NameOf(path) == Default || (FolderOf(path) == Folder && IsVisibleJson(NameOf(path)));

    private static bool IsVisibleJson(string name) =>
        name.EndsWith(".json", StringComparison.Ordinal) && !name.StartsWith(".", StringComparison.Ordinal);

    /// <summary>
    /// The path as headers and messages show it, on one line: <c>network.json</c>, <c>networks/galaxy32.json</c>; the name alone of any other file.
    /// </summary>
    public static string Display(string path) => NameOf(path) == Default
        ? Default
        : Words.OneLine(FolderOf(path) == Folder ? $"{Folder}/{Path.GetFileName(path)}" : Path.GetFileName(path));

    private static string NameOf(string path) => Path.GetFileName(path).ToLowerInvariant();

    private static string FolderOf(string path) => Path.GetFileName(Path.GetDirectoryName(path) ?? "").ToLowerInvariant();
}
