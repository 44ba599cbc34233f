using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Catalogs.Places;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>A table of text that names pictures, given by its path or found in a folder.</summary>
internal sealed class TableForm : ICatalogForm
{
    public Result<Catalog>? Open(CatalogPlace place, CatalogOptions options)
    {
        if (place.IsFolder)
            return DiskFolder.At(place.Path) is Result<IPictureFolder>.Ok(var folder) ? TableInFolder.Open(folder, options) : null;
        if (!TableName.Is(Path.GetFileName(place.Path)) || !File.Exists(place.Path))
            return null;
        string inside = Path.GetDirectoryName(place.Path) is { Length: > 0 } parent ? parent : ".";
        return DiskFolder.At(inside).Bind(folder => TableInFolder.Read(folder, Path.GetFileName(place.Path), options));
    }
}
