using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Catalogs.Places;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>Finds the table in a folder that says the classes of the pictures.</summary>
internal static class TableInFolder
{
    private const string GalaxyZoo2 = "gz2_hart16";

    /// <summary>
    /// The catalog of a folder's table. Kaggle's and Galaxy Zoo 2's are known by their names. Any other is read if it is the only one, and the folder
    /// has no class folders or the options say how to read a table.
    /// </summary>
    /// <returns>Null if there is no such table, or classes are not wanted.</returns>
    public static Result<Catalog>? Open(IPictureFolder folder, CatalogOptions options)
    {
        if (!options.NeedsLabels)
            return null;
        if (Known(folder) is { } known)
            return Read(folder, known, options);
        string[] tables = [.. folder.Files.Where(TableName.Is)];
        bool isAsked = options.NamesTable;
        if (tables is not [var only] || folder.Folders.Length > 1 && !isAsked)
            return isAsked ? (Result<Catalog>)NotOne(folder, tables) : null;
        return isAsked ? Read(folder, only, options) : TextTable.Open(folder, only) switch
        {
            Result<IRows>.Ok(var rows) => HasPictures(rows, options) ? Read(folder, only, options) : null,
            Result<IRows>.Failed(var problem) when folder.Folders.IsEmpty => problem,
            _ => null,
        };
    }

    /// <summary>Reads a table.</summary>
    /// <param name="folder">The catalog takes it over.</param>
    /// <param name="table">A file in it.</param>
    /// <param name="options">How.</param>
    public static Result<Catalog> Read(IPictureFolder folder, string table, CatalogOptions options)
    {
        TablePlace place = new(folder, table);
        Lifetime opened = new();
        opened.Keep(folder);
        Result<Catalog> read = Read(place, options, opened);
        if (read is Result<Catalog>.Failed)
            opened.Dispose();
        return read;
    }

    private static Result<Catalog> Read(TablePlace place, CatalogOptions options, Lifetime opened)
    {
        using Lifetime table = new();
        return
            from rows in place.Rows(table).Map(table.Keep)
            from names in place.Names()
            from pictures in place.Pictures(options).Map(opened.Keep)
            from catalog in TableCatalog.Read(rows, pictures, options, opened, names)
            select catalog;
    }

    private static string? Known(IPictureFolder folder) =>
        folder.Files.FirstOrDefault(file => KaggleNames.IsTable(file) && (folder.Folders.Contains(KaggleNames.Pictures)
            || folder.Files.Contains(KaggleNames.Pictures + KaggleNames.Zip)))
        ?? folder.Files.FirstOrDefault(file => TableName.Is(file) && file.StartsWith(GalaxyZoo2, StringComparison.OrdinalIgnoreCase));

    private static bool HasPictures(IRows rows, CatalogOptions options)
    {
        using (rows)
            return TableColumns.Of(rows, options) is not null;
    }

    private static Problem NotOne(IPictureFolder folder, string[] tables) => new(
        folder.Place, tables.Length == 0 ? "there is no table in it" : $"there are {tables.Length} tables in it, {string.Join(", ", tables.Take(5))}",
        "Give the path of the table itself");
}
