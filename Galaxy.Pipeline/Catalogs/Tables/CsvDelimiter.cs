namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>Tells by which character the fields of a table are separated.</summary>
internal static class CsvDelimiter
{
    private const string Known = ",;\t";

    /// <summary>The one of comma, semicolon and tab that is most often in the first line, outside of quotes; a comma if there is none.</summary>
    /// <param name="head">The beginning of the file.</param>
    public static char Of(ReadOnlySpan<char> head)
    {
        foreach (ReadOnlySpan<char> line in head.EnumerateLines())
        {
            if (!line.IsWhiteSpace() && !ConflictMarker.Is(line))
                return MostFrequent(line);
        }

        return Known[0];
    }

    private static char MostFrequent(ReadOnlySpan<char> line)
    {
        Span<int> counts = stackalloc int[Known.Length];
        bool quoted = false;
        foreach (char letter in line)
        {
            quoted ^= letter == '"';
            if (!quoted && Known.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var index)
                counts[index]++;
        }

        int most = 0;
        for (int index = 1; index < counts.Length; index++)
            most = counts[index] > counts[most] ? index : most;
        return Known[most];
    }
}
