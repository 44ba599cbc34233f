using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Contract;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>The table of Galaxy Zoo 2 that says by which number the picture of a galaxy is called.</summary>
/// <param name="ById">The pictures' names by the galaxies' ids. Both are text: ids exceed 2⁵³.</param>
/// <param name="Findings">What is wrong with the table, a line each.</param>
internal sealed record AssetNames(IReadOnlyDictionary<string, string> ById, ImmutableArray<string> Findings)
{
    /// <summary>The table's name.</summary>
    public const string File = "gz2_filename_mapping.csv";

    /// <summary>Reads the table; of rows with the same id the first counts.</summary>
    public static Result<AssetNames> Read(IRows rows) =>
        from id in TableColumns.Named(rows, "objid", File)
        from asset in TableColumns.Named(rows, "asset_id", File)
        from names in Read(rows, id, asset)
        select names;

    private static Result<AssetNames> Read(IRows rows, int id, int asset)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        RowNotes notes = new(rows.Name, rows.Unit);
        long characters = 0;
        for (int read = 1; rows.Next(); read++)
        {
            if (TableLimits.Default.ProblemOf(rows.Name, read, characters) is { } problem)
                return problem;
            if (!rows.IsWhole)
                notes.Add(NoteKind.Damaged, rows.Number);
            else if (names.TryAdd(rows[id], rows[asset]))
                characters += rows[id].Length + rows[asset].Length;
            else
                notes.Add(NoteKind.Twice, rows.Number, rows[id]);
        }

        return Result.Ok(new AssetNames(names, [.. TableFindings.Unread(rows), .. notes.Lines()]));
    }
}
