using System.Collections.Immutable;
using Galaxy.Generators.Language;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>Which columns of a table name its pictures.</summary>
/// <param name="Id">What identifies a row; null if only the picture does.</param>
/// <param name="File">The picture's name or path; null if the id is its name.</param>
internal sealed record TableColumns(int? Id, int? File)
{
    private static readonly ImmutableArray<string> _ids = ["GalaxyID", "dr7objid", "objid", "iauname", "id_str", "id", "asset_id"];

    private static readonly ImmutableArray<string> _files =
    [
        "file_loc", "file", "filename", "file_name", "filepath", "file_path", "path",
        "image_path", "image_file", "image", "picture", "jpeg_loc", "png_loc", "asset_id",
    ];

    /// <summary>The columns that the options name, or that have names in use for this.</summary>
    /// <returns>Null if there are no such columns, and none were named.</returns>
    public static Result<TableColumns>? Of(IRows rows, CatalogOptions options)
    {
        int? id = First(rows, _ids);
        int? file = First(rows, _files);
        if (options.IdColumn is null && options.FileColumn is null)
            return id is null && file is null ? null : Result.Ok(new TableColumns(id, file));
        return
            from named in Given(rows, options.IdColumn, "--id-column")
            from picture in Given(rows, options.FileColumn, "--file-column")
            select new TableColumns(named ?? id, picture ?? (named is null ? file : null));
    }

    /// <summary>The column of a name, in any case if none has it exactly.</summary>
    /// <param name="rows">The table.</param>
    /// <param name="name">The name.</param>
    /// <param name="asker">Who needs it, for the message.</param>
    public static Result<int> Named(IRows rows, string name, string asker) => Suggestions.Find(rows.Columns, name) is { } known
        ? Result.Ok(rows.Columns.IndexOf(known))
        : new Problem(rows.Name, $"it has no column '{name}', which {asker} names", Words.KnownNames(name, rows.Columns));

    /// <summary>The first of some names that a column has; null if there is none.</summary>
    public static int? First(IRows rows, ImmutableArray<string> names) => names
        .Select(name => Suggestions.Find(rows.Columns, name))
        .FirstOrDefault(known => known is not null) is { } found
            ? rows.Columns.IndexOf(found)
            : null;

    private static Result<int?> Given(IRows rows, string? name, string flag) =>
        name is null ? Result.Ok<int?>(null) : Named(rows, name, flag).Map<int?>(column => column);
}
