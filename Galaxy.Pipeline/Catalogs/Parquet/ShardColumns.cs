using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Arrays;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Parquet;

/// <summary>Which columns of Parquet files are used.</summary>
/// <param name="Picture">Holds whole picture files.</param>
/// <param name="Label">Holds their classes; null if no single column does, and where classes are not wanted.</param>
/// <param name="Id">Holds what they are called; null if nothing does.</param>
internal sealed record ShardColumns(ShardColumn Picture, ShardColumn? Label, ShardColumn? Id)
{
    private const int MostListed = 12;

    /// <summary>The column of pictures; null if there is none.</summary>
    public static ShardColumn? PictureOf(ShardSchema schema, CatalogOptions options) => schema.Columns
        .Where(column => column.Kind == ShardColumnKind.Bytes && (options.FileColumn is null || Is(column, options.FileColumn)))
        .OrderBy(column => ColumnNames.Pictures.Rank(column.Name))
        .FirstOrDefault();

    /// <summary>The columns that are named, or that have names in use.</summary>
    /// <param name="place">The file or folder.</param>
    /// <param name="schema">What the first file says.</param>
    /// <param name="picture">The column of pictures.</param>
    /// <param name="options">May name columns.</param>
    public static Result<ShardColumns> Of(string place, ShardSchema schema, ShardColumn picture, CatalogOptions options)
    {
        ShardColumn? label = options is { NeedsLabels: true, Rule: null } ? Find(schema, options.LabelColumn, ColumnNames.Labels) : null;
        ShardColumn? id = Find(schema, options.IdColumn, [.. ColumnNames.Ids, $"{picture.Name}/path".ToLowerInvariant()]);
        return id is null && options.IdColumn is { } named
            ? new Problem(
                place, $"it has no column '{named}' of text or whole numbers; it has {Listed(schema)}", "Name one of these with --id-column")
            : Result.Ok(new ShardColumns(picture, label, id));
    }

    /// <summary>The columns in words.</summary>
    public static string Listed(ShardSchema schema) => string.Join(", ", schema.Columns.Take(MostListed).Select(column => $"'{column.Path}'"))
        + (schema.Columns.Length > MostListed ? $" and {schema.Columns.Length - MostListed} more" : "");

    private static ShardColumn? Find(ShardSchema schema, string? named, ImmutableArray<string> names)
    {
        IEnumerable<ShardColumn> usable = schema.Columns.Where(column => column.Kind is ShardColumnKind.Text or ShardColumnKind.Integer);
        return named is null
            ? usable.Where(column => names.Rank(column.Path) < names.Length).OrderBy(column => names.Rank(column.Path)).FirstOrDefault()
            : usable.FirstOrDefault(column => Is(column, named));
    }

    private static bool Is(ShardColumn column, string name) =>
        column.Path.Equals(name, StringComparison.OrdinalIgnoreCase) || column.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
