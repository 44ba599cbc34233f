using System.Collections.Immutable;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Folders;

/// <summary>Names that are the same letters in two Unicode spellings: they look the same and are two files.</summary>
internal static class TwinNames
{
    /// <summary>One line with their count, or nothing.</summary>
    public static ImmutableArray<Problem> Find(string folder, ImmutableArray<string> names)
    {
        string[] twins = [.. names.GroupBy(Nfc.Of, StringComparer.Ordinal).Where(same => same.Skip(1).Any()).Select(same => same.Key)];
        return twins.Length == 0 ? [] :
        [
            new Problem(folder,
                $"it holds {Plural.Of(twins.Length, "name")} in two Unicode spellings (first '{twins[0]}'); all are read",
                "Delete one of each if they are copies"),
        ];
    }
}
