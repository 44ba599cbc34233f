using System.Collections.Immutable;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>The parts of one table, in its order.</summary>
internal sealed record PartSet
{
    private const int MostNamed = 10;

    private PartSet(ImmutableArray<TablePart> parts) => Parts = parts;

    /// <summary>One for each shard, at least one.</summary>
    public ImmutableArray<TablePart> Parts { get; }

    /// <summary>The catalog that all were made from.</summary>
    public CatalogSum Catalog => Parts[0].Sidecar.Catalog;

    /// <summary>What all rows depend on.</summary>
    public TableOrigin Origin => Parts[0].Sidecar.Origin with { Shard = Shard.Whole };

    /// <summary>The hash of what the network saw in all parts.</summary>
    public TableHash Contents => Parts.Select(part => TableHash.Parse(part.Sidecar.Data) ?? default).Aggregate((sum, part) => sum + part);

    /// <summary>Parts that belong together, with none missing and none twice; otherwise a problem that names all that are wrong.</summary>
    /// <param name="parts">At least one, in any order.</param>
    public static Result<PartSet> Of(ImmutableArray<TablePart> parts) =>
        from same in Problems.Check(parts.SelectMany(part => Stranger(part, parts[0])))
        from once in Problems.Check(Twice(parts))
        from all in Problems.Check(Missing(parts))
        from whole in Problems.Check(parts.SelectMany(WrongRows))
        select new PartSet([.. parts.OrderBy(part => part.Shard.Index)]);

    private static IEnumerable<Problem> Stranger(TablePart part, TablePart first)
    {
        string? difference = first.Sidecar.Origin.DifferenceOf(part.Sidecar.Origin)
            ?? (part.Sidecar.Catalog == first.Sidecar.Catalog ? null : "from another catalog");
        return difference is null
            ? []
            : [new Problem(part.Table.Path, $"it was made {difference}, unlike {first.Table.Path}", "Give the parts of one table")];
    }

    private static IEnumerable<Problem> Twice(ImmutableArray<TablePart> parts) =>
        from same in parts.GroupBy(part => part.Shard.Index)
        from other in same.Skip(1)
        select new Problem(other.Table.Path, $"it is shard {other.Shard}, and so is {same.First().Table.Path}", "Give each part once");

    private static IEnumerable<Problem> Missing(ImmutableArray<TablePart> parts)
    {
        int count = parts[0].Shard.Count;
        int[] missing = [.. Enumerable.Range(0, count).Except(parts.Select(part => part.Shard.Index))];
        if (missing.Length == 0)
            return [];
        string named = string.Join(", ", missing.Take(MostNamed)) + (missing.Length > MostNamed ? ", …" : "");
        return
        [
            new Problem("The parts", $"{Quantity.Count(missing.Length)} of {Plural.Of(count, "shard")} missing: {named}",
                $"Give the files of all, or predict those that are missing, as with --shard {missing[0]}/{count}"),
        ];
    }

    private static IEnumerable<Problem> WrongRows(TablePart part)
    {
        long rows = part.Shard.Length(part.Sidecar.Catalog.Pictures);
        return part.Sidecar.Rows == rows
            ? []
            :
            [
                new Problem(part.Table.Path, $"it has {Quantity.Count(part.Sidecar.Rows)} rows, but shard {part.Shard} has {Quantity.Count(rows)}",
                    "Predict it again"),
            ];
    }
}
