using System.Collections.Immutable;
using Galaxy.Generators.Language;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Catalogs.Places;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>Makes a catalog of a table and the pictures that it names.</summary>
internal static class TableCatalog
{
    /// <summary>Reads a table whose columns are recognized or named by the options.</summary>
    /// <param name="rows">The table, in whatever format.</param>
    /// <param name="folder">Where its pictures are.</param>
    /// <param name="options">Which columns, which rule.</param>
    /// <param name="opened">What the pictures need as long as they may be read; the catalog takes it over.</param>
    /// <param name="names">The pictures' names, if another table has them.</param>
    public static Result<Catalog> Read(
        IRows rows, IPictureFolder folder, CatalogOptions options, IDisposable opened, AssetNames? names = null) =>
        from columns in TableColumns.Of(rows, options) ?? NoColumns(rows)
        from labels in LabelColumns.Of(rows, options)
        from content in new TableReader(rows, columns, labels, names?.ById).Read(folder.Pictures.Names)
        let classes = labels.Order([.. content.Rows.Select(row => row.Class).Distinct(StringComparer.Ordinal)])
        from usable in Check(rows, folder, labels, content, classes).MapProblem(problem => new RowsProblem(problem, content.Notes.Kept))
        select Of(rows, folder, labels, content, classes, opened, names?.Findings ?? []);

    private static Problem NoColumns(IRows rows) => new(
        rows.Name, $"no column names the pictures: it has {string.Join(", ", rows.Columns.Take(12))}", "Name one with --id-column or --file-column");

    private static Result<Unit> Check(
        IRows rows, IPictureFolder folder, IRowLabels labels, TableContent content, ImmutableArray<string> classes)
    {
        if (content.Read == 0)
            return new Problem(rows.Name, rows.EndedBy ?? "it has the names of its columns, and no rows", "Give a table with a row for each picture");
        if (content.Rows.IsEmpty)
        {
            return new Problem(
                rows.Name, $"none of its {Plural.Of(content.Read, "row")} has both a picture in {folder.Place} and a class: {Reasons(rows, content)}",
                "Check the columns and the folder of the pictures (--pictures DIR)");
        }

        if (labels.Check(rows, content.Counts) is { } problem)
            return problem with { Notes = [.. TableFindings.Unread(rows), .. content.Notes.Lines()] };
        return classes.Length > Limits.Classes
            ? new Problem(rows.Name, $"its column of classes has {Quantity.Count(classes.Length)} values, more than {Quantity.Count(Limits.Classes)}",
                "Name a column of classes with --label-column, or give a --rule")
            : Result.Done;
    }

    private static string Reasons(IRows rows, TableContent content) => string.Join("; ",
    [
        .. rows.EndedBy is { } why ? [$"it was not read to its end ({why})"] : Array.Empty<string>(),
        .. content.OfNoClass > 0 ? [$"{Quantity.Count(content.OfNoClass)} of no class by the rule"] : Array.Empty<string>(),
        .. content.Notes.Phrases(),
    ]);

    private static Catalog Of(
        IRows rows, IPictureFolder folder, IRowLabels labels, TableContent content, ImmutableArray<string> classes, IDisposable opened,
        ImmutableArray<string> findings)
    {
        Dictionary<string, ushort> numbers = classes.Index().ToDictionary(each => each.Item, each => (ushort)each.Index, StringComparer.Ordinal);
        ImmutableArray<string> names = folder.Pictures.Names;
        ImmutableArray<PictureEntry> pictures = [.. content.Rows.Select(row =>
            folder.Picture(names[row.Picture], row.Id, numbers[row.Class]) with { Votes = row.Votes })];
        return new ListedCatalog(pictures)
        {
            Place = folder.Place,
            Form = KnownTable.With(rows.Columns)?.Form ?? "a table of pictures",
            Classes = labels is NoLabels or VoteLabels ? [] : classes,
            HasVotes = KnownTable.With(rows.Columns) is not null,
            Findings = [.. findings, .. TableFindings.Of(rows, labels, content), .. content.Notes.Lines()],
            Notes = [.. content.Notes.Kept],
            Skipped = folder.Pictures.Notes,
            Opened = opened,
        };
    }
}
