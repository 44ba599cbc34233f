namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>What a user should know about a table that was read.</summary>
internal static class TableFindings
{
    /// <summary>A line each.</summary>
    public static IEnumerable<string> Of(IRows rows, IRowLabels labels, TableContent content)
    {
        foreach (string unread in Unread(rows))
            yield return unread;
        if (labels.Finding(rows, content.Counts) is { } finding)
            yield return finding;
        if (content.OfNoClass > 0)
        {
            yield return $"{rows.Name}: {Quantity.Count(content.OfNoClass)} of {Plural.Of(content.Read, "row")} have a picture and are of no class "
                + "by the rule; they are left out.";
        }

        if (KnownTable.With(rows.Columns) is { Published.Count: > 0 } known && labels is RuleLabels rule && rule.IsBy(known.Rule))
            yield return Beside(rows, known, content);
    }

    /// <summary>A line if it could not be read to its end.</summary>
    public static IEnumerable<string> Unread(IRows rows) =>
        rows.EndedBy is { } why ? [$"{rows.Name}: it was not read to its end ({why}); what comes after that is missing."] : [];

    /// <summary>The counts beside the published ones.</summary>
    private static string Beside(IRows rows, KnownTable known, TableContent content) =>
        $"{rows.Name}: {Quantity.Count(content.Counts.Values.Sum())} of {Quantity.Count(content.Read)} rows have a class (published: "
            + $"{Quantity.Count(known.Published.Values.Sum())} of {Quantity.Count(known.PublishedRows)}): "
            + string.Join(", ", known.Published.Keys.Order(StringComparer.Ordinal).Select(name =>
                $"{name} {Quantity.Count(content.Counts.GetValueOrDefault(name))} ({Quantity.Count(known.Published[name])})")) + ".";
}
