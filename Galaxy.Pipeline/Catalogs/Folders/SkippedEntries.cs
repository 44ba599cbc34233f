using System.Collections.Immutable;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Folders;

/// <summary>Collects what is skipped in a folder, to be reported in one line.</summary>
internal sealed class SkippedEntries
{
    /// <summary>Longest name shown in full, so that others fit on the line.</summary>
    private const int LongestName = 40;

    private readonly OrderedDictionary<SkipReason, (int Count, string First)> _skipped = [];

    public void Add(SkipReason reason, string name, int count = 1) =>
        _skipped[reason] = _skipped.TryGetValue(reason, out (int Count, string First) known)
            ? known with { Count = known.Count + count }
            : (count, name);

    /// <summary>A folder or a picture whose path is too long; other files do not matter.</summary>
    public void AddTooDeep(FileSystemInfo entry, string name)
    {
        if (entry is DirectoryInfo || PictureName.IsRead(entry.Name))
            Add(SkipReason.TooDeep, name);
    }

    /// <summary>A line that counts the entries by reason, with the first name of each and a remedy; none if nothing was skipped.</summary>
    /// <param name="folder">The folder, for the message.</param>
    public ImmutableArray<Problem> ToProblems(string folder) => _skipped.Count == 0 ? [] :
    [
        new Problem(folder,
            $"skipped {string.Join(", ", _skipped.Select(skipped => Words(skipped.Key, skipped.Value.Count, skipped.Value.First)))}",
            "Fix what should be read"),
    ];

    private static string Words(SkipReason reason, int count, string first) => count == 1
        ? $"1 {reason.One} ('{Cut(first)}': {reason.Remedy})"
        : $"{Quantity.Count(count)} {reason.Many} (first '{Cut(first)}': {reason.Remedy})";

    private static string Cut(string name) => name.Length <= LongestName ? name : $"{name.AsSpan(0, LongestName)}…";
}
