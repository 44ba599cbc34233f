namespace Galaxy.Generators.Spec;

/// <summary>The known name that a mistyped one was probably meant to be.</summary>
internal static class NearestName
{
    /// <summary>Nobody mistypes a name at greater length.</summary>
    private const int LongestName = 40;

    /// <summary>The nearest of the known names, or null when none is near: more than every third letter differs.</summary>
    public static string? Among(IEnumerable<string> known, string name)
    {
        if (name.Length > LongestName)
            return null;
        var nearest = known
            .Select(candidate => (Name: candidate, Distance: Distance(candidate.ToLowerInvariant(), name.ToLowerInvariant())))
            .OrderBy(candidate => candidate.Distance)
            .FirstOrDefault();
        return nearest.Name is not null && nearest.Distance * 3 <= nearest.Name.Length ? nearest.Name : null;
    }

    /// <summary>Letters to insert, delete or replace to get from one name to the other (Levenshtein, 1965).</summary>
    private static int Distance(string from, string to)
    {
        int[] distances = [.. Enumerable.Range(0, to.Length + 1)];
        for (int row = 1; row <= from.Length; row++)
        {
            int diagonal = distances[0];
            distances[0] = row;
            for (int column = 1; column <= to.Length; column++)
            {
                int replaced = diagonal + (from[row - 1] == to[column - 1] ? 0 : 1);
                diagonal = distances[column];
                distances[column] = Math.Min(replaced, 1 + Math.Min(diagonal, distances[column - 1]));
            }
        }

        return distances[to.Length];
    }
}
