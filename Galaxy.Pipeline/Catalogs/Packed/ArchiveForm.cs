using Galaxy.Pipeline.Catalogs.Archives;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Catalogs.Places;
using Galaxy.Pipeline.Catalogs.Tables;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Packed;

/// <summary>A zip or tar with any of the forms that a folder may have.</summary>
internal sealed class ArchiveForm : ICatalogForm
{
    public Result<Catalog>? Open(CatalogPlace place, CatalogOptions options) =>
        ArchiveFile.Open(place.Path, place.Head.Span) is { } opened ? opened.Bind(archive => Read(archive, options)) : null;

    private static Result<Catalog> Read(IArchive archive, CatalogOptions options)
    {
        IPictureFolder folder = ArchiveFolder.Root(archive);
        Result<Catalog> read = TableInFolder.Open(folder, options) ?? PackedFolders.Open(folder, options);
        if (read is Result<Catalog>.Failed)
            folder.Dispose();
        return read;
    }
}
