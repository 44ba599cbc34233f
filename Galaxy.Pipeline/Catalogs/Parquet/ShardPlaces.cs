using System.Text.RegularExpressions;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Catalogs.Folders;

namespace Galaxy.Pipeline.Catalogs.Parquet;

/// <summary>The Parquet files of a place.</summary>
/// <param name="Paths">In order.</param>
/// <param name="Findings">What is left out, a line each.</param>
internal sealed partial record ShardPlaces(string[] Paths, string[] Findings)
{
    private const string Pattern = "*.parquet";
    private const string Inner = "data";
    private const string Training = "train";

    /// <summary>
    /// A file itself; of a folder, or of <c>data</c> in it, the files of one split. <c>train</c> goes before the others, which are named.
    /// Null if there are none; if the folder has several folders, which are classes then; and if it cannot be listed, as a later form tells.
    /// </summary>
    public static ShardPlaces? Of(CatalogPlace place)
    {
        if (!place.IsFolder)
            return place.Head.Span.StartsWith("PAR1"u8) ? new ShardPlaces([place.Path], []) : null;
        try
        {
            return HasSeveralFolders(place.Path)
                ? null
                : Of(In(place.Path) is { Length: > 0 } direct ? direct : In(Path.Combine(place.Path, Inner)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static ShardPlaces? Of(string[] paths)
    {
        ILookup<string, string> splits = paths.ToLookup(path => Split().Match(Path.GetFileName(path)).Groups["split"].Value);
        if (splits.Count < 2)
            return paths.Length > 0 ? new ShardPlaces(paths, []) : null;
        string chosen = splits.Contains(Training) ? Training : splits.First().Key;
        IEnumerable<string> others = splits
            .Where(split => split.Key != chosen)
            .Select(split => $"'{split.Key}' ({Plural.Of(split.Count(), "file")})");
        return new ShardPlaces([.. splits[chosen]],
            [$"Only the files of '{chosen}' are read. Left out: {string.Join(", ", others)}; move them to a folder of their own to use them."]);
    }

    private static bool HasSeveralFolders(string folder) =>
        Directory.EnumerateDirectories(folder).Where(inner => !SystemFolder.Is(Path.GetFileName(inner))).Skip(1).Any();

    private static string[] In(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, Pattern).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The split that a file's name begins with: <c>train-00000-of-00005.parquet</c>.</summary>
    [GeneratedRegex("^(?<split>[A-Za-z]+)[-_.]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Split();
}
