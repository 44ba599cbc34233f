using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs;

/// <summary>Opens catalogs, whatever their form.</summary>
internal static class CatalogReader
{
    /// <param name="path">A file or a folder.</param>
    /// <param name="options">How to read it.</param>
    public static Result<Catalog> Open(string path, CatalogOptions options)
    {
        CatalogPlace place = CatalogPlace.At(path);
        return CatalogForms.All.Select(form => form.Open(place, options)).OfType<Result<Catalog>>().First();
    }
}
