using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Parquet;

/// <summary>Parquet with the pictures inside: a file, or a folder of files that hold a set together.</summary>
internal sealed class ParquetForm : ICatalogForm
{
    public Result<Catalog>? Open(CatalogPlace place, CatalogOptions options) => ShardPlaces.Of(place) is { } places
        ? LibraryReading.KeepOpen(place.Path, () => ShardSet.Open(places.Paths), set => Open(place.Path, places, set, options))
        : null;

    private static Result<Catalog> Open(string place, ShardPlaces places, ShardSet opened, CatalogOptions options) =>
        from set in opened.WithSchemas()
        from columns in ShardColumns.PictureOf(set.Schema, options) is { } picture
            ? ShardColumns.Of(place, set.Schema, picture, options)
            : NoPictures(place, set.Schema)
        from catalog in ParquetCatalog.Of(place, set, columns, places.Findings)
        select catalog;

    private static Problem NoPictures(string place, ShardSchema schema) => new(
        place, $"there are no pictures inside; it has the columns {ShardColumns.Listed(schema)}", "Give a file with a column of pictures as bytes");
}
