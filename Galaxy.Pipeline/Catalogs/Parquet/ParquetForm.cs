using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Catalogs.Places;
using Galaxy.Pipeline.Catalogs.Tables;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Parquet;

/// <summary>Parquet with the pictures inside, or with the names of those beside it: a file, or a folder of files that hold a set together.</summary>
internal sealed class ParquetForm : ICatalogForm
{
    public Result<Catalog>? Open(CatalogPlace place, CatalogOptions options) => ShardPlaces.Of(place) is { } places
        ? LibraryReading.KeepOpen(place.Path, () => ShardSet.Open(places.Paths), set => Open(place, places, set, options))
        : null;

    private static Result<Catalog> Open(CatalogPlace place, ShardPlaces places, ShardSet opened, CatalogOptions options) =>
        from set in opened.WithSchemas()
        from catalog in ShardColumns.PictureOf(set.Schema, options) is { } picture
            ? from columns in ShardColumns.Of(place.Path, set.Schema, picture, options)
              from inside in ParquetCatalog.Of(place.Path, set, columns, options, places.Findings)
              select inside
            : OpenTable(place, set, options)
        select catalog;

    /// <summary>A table of pictures that lie beside it.</summary>
    private static Result<Catalog> OpenTable(CatalogPlace place, ShardSet set, CatalogOptions options)
    {
        using ShardRows rows = new(place.Path, set);
        if (TableColumns.Of(rows, options) is null)
        {
            return new Problem(place.Path, $"there are no pictures inside; it has the columns {ShardColumns.Listed(set.Schema)}",
                "Give a file with a column of pictures as bytes, or of their files' names");
        }

        Lifetime kept = new();
        string folder = place.IsFolder ? place.Path : Path.GetDirectoryName(place.Path) is { Length: > 0 } parent ? parent : ".";
        Result<Catalog> read =
            from beside in DiskFolder.At(folder).Map(kept.Keep)
            from pictures in new TablePlace(beside, Path.GetFileName(place.Path)).Pictures(options).Map(kept.Keep)
            from catalog in TableCatalog.Read(rows, pictures, options, kept)
            select catalog;
        if (read is Result<Catalog>.Failed)
            kept.Dispose();
        else
            set.Dispose();
        return read;
    }
}
