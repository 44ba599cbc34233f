using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Catalogs.Folders;
using Galaxy.Pipeline.Catalogs.Places;
using Galaxy.Pipeline.Catalogs.Tables;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Parquet;

/// <summary>Parquet with the pictures inside, or with the names of those beside it: a file, or a folder of files that hold a set together.</summary>
internal sealed class ParquetForm : ICatalogForm
{
    /// <summary>
    /// Files without pictures, and damaged ones, that lie among pictures are passed over, unless classes are wanted and nothing else can say them.
    /// The walk through the folder names them.
    /// </summary>
    public Result<Catalog>? Open(CatalogPlace place, CatalogOptions options)
    {
        if (ShardPlaces.Of(place) is not { } places)
            return null;
        bool hasInside = false;
        Result<Catalog> read = LibraryReading.KeepOpen(place.Path, () => ShardSet.Open(places.Paths), opened =>
            from set in opened.WithSchemas(schema => hasInside |= ShardColumns.PictureOf(schema, options) is not null)
            from same in set.CheckColumns()
            from catalog in Open(place, places, set, options)
            select catalog);
        return read is Result<Catalog>.Failed && !hasInside && place.IsFolder && !options.NamesTable && HasOthers(place.Path, options)
            ? null
            : read;
    }

    private static Result<Catalog> Open(CatalogPlace place, ShardPlaces places, ShardSet set, CatalogOptions options) =>
        ShardColumns.PictureOf(set.Schema, options) is { } picture
            ? from columns in ShardColumns.Of(place.Path, set.Schema, picture, options)
              from inside in ParquetCatalog.Of(place.Path, set, columns, options, places.Findings)
              select inside
            : OpenTable(place, places, set, options);

    private static bool HasOthers(string folder, CatalogOptions options)
    {
        try
        {
            return (!options.NeedsLabels || FolderEntries.Of(folder).Any(entry => entry is DirectoryInfo || TableName.Is(entry.Name)))
                && new PictureWalk(most: 1).In(folder).Names.Length > 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>A table of pictures that lie beside it.</summary>
    private static Result<Catalog> OpenTable(CatalogPlace place, ShardPlaces places, ShardSet set, CatalogOptions options)
    {
        using ShardRows rows = new(place.Path, set);
        if (TableColumns.Of(rows, options) is null)
        {
            return new Problem(places.Paths[0], $"there are no pictures inside; it has the columns {ShardColumns.Listed(set.Schema)}",
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
