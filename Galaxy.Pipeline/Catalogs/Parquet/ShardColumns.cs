using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Arrays;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Parquet;

/// <summary>Which columns of Parquet files are used.</summary>
/// <param name="Picture">Holds whole picture files.</param>
/// <param name="Label">Holds their classes; null if they have none.</param>
/// <param name="Id">Holds what they are called; null if nothing does.</param>
internal sealed record ShardColumns(ShardColumn Picture, ShardColumn? Label, ShardColumn? Id)
{
    private const int MostListed = 12;

    /// <summary>The column of pictures; null if there is none.</summary>
    public static ShardColumn? PictureOf(ShardSchema schema, CatalogOptions options) => schema.Columns
        .Where(column => column.Kind == ShardColumnKind.Bytes && (options.FileColumn is null || Is(column, options.FileColumn)))
        .OrderBy(column => ColumnNames.Pictures.Rank(column.Name))
        .FirstOrDefault();

    /// <param name="place">The file or folder.</param>
    /// <param name="schema">What the first file says.</param>
    /// <param name="picture">The column of pictures.</param>
    /// <param name="options">May name columns.</param>
    public static Result<ShardColumns> Of(string place, ShardSchema schema, ShardColumn picture, CatalogOptions options) =>
        from label in Find(place, schema, options.LabelColumn, ColumnNames.Labels)
        from id in Find(place, schema, options.IdColumn, [.. ColumnNames.Ids, $"{picture.Name}/path".ToLowerInvariant()])
        from enough in label is null && options.NeedsLabels ? NoLabel(place, schema) : Result.Done
        select new ShardColumns(picture, label, id);

    /// <summary>The columns in words.</summary>
    public static string Listed(ShardSchema schema) => string.Join(", ", schema.Columns.Take(MostListed).Select(column => $"'{column.Path}'"))
        + (schema.Columns.Length > MostListed ? $" and {schema.Columns.Length - MostListed} more" : "");

    private static Result<ShardColumn?> Find(string place, ShardSchema schema, string? named, ImmutableArray<string> names)
    {
        ShardColumn[] usable = [.. schema.Columns.Where(column => column.Kind is ShardColumnKind.Text or ShardColumnKind.Integer)];
        if (named is null)
        {
            return Result.Ok(usable
                .Where(column => names.Rank(column.Path) < names.Length)
                .OrderBy(column => names.Rank(column.Path))
                .FirstOrDefault());
        }

        return usable.FirstOrDefault(column => Is(column, named)) is { } found
            ? Result.Ok<ShardColumn?>(found)
            : new Problem(place, $"it has no column '{named}' of text or whole numbers; it has {Listed(schema)}", "Name one of these");
    }

    private static bool Is(ShardColumn column, string name) =>
        column.Path.Equals(name, StringComparison.OrdinalIgnoreCase) || column.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static Problem NoLabel(string place, ShardSchema schema) => new(
        place, $"no column is known to hold the classes of its pictures; it has {Listed(schema)}", "Name the column of classes with --label-column");
}
