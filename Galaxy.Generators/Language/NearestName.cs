namespace Galaxy.Generators.Language;

/// <summary>The known name that a mistyped name probably stands for.</summary>
internal static class NearestName
{
    /// <summary>Longer names are not compared.</summary>
    private const int LongestName = 40;

    /// <summary>A prefix of at least this many letters identifies a name.</summary>
    private const int ShortestBeginning = 3;

    /// <summary>
    /// The nearest of the known names; null if more than every third letter differs and the name is not a prefix
    /// of a known one. Case is ignored.
    /// </summary>
    public static string? Among(IEnumerable<string> known, string name)
    {
        if (name.Length > LongestName)
            return null;
        string[] all = [.. known];
        var nearest = all
            .Select(candidate => (Name: candidate, Distance: Distance(candidate.ToLowerInvariant(), name.ToLowerInvariant())))
            .OrderBy(candidate => candidate.Distance)
            .FirstOrDefault();
        return nearest.Name is not null && nearest.Distance * 3 <= nearest.Name.Length ? nearest.Name : Longer(all, name);
    }

    private static string? Longer(string[] known, string name) => name.Trim('-').Length < ShortestBeginning
        ? null
        : known
            .Where(candidate => candidate.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            .OrderBy(candidate => candidate.Length)
            .FirstOrDefault();

    /// <summary>Edit distance: insertions, deletions, replacements and swaps of neighbors (Damerau, 1964).</summary>
    private static int Distance(string from, string to)
    {
        int[,] distances = new int[from.Length + 1, to.Length + 1];
        for (int row = 0; row <= from.Length; row++)
        {
            for (int column = 0; column <= to.Length; column++)
                distances[row, column] = row == 0 || column == 0 ? row + column : Step(distances, from, to, row, column);
        }

        return distances[from.Length, to.Length];
    }

    private static int Step(int[,] distances, string from, string to, int row, int column)
    {
        int replaced = distances[row - 1, column - 1] + (from[row - 1] == to[column - 1] ? 0 : 1);
        int least = Math.Min(replaced, 1 + Math.Min(distances[row - 1, column], distances[row, column - 1]));
        return row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1]
            ? Math.Min(least, 1 + distances[row - 2, column - 2])
            : least;
    }
}
