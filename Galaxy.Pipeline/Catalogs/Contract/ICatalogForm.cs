using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Contract;

/// <summary>A form that catalogs come in.</summary>
internal interface ICatalogForm
{
    /// <summary>The catalog at a place.</summary>
    /// <returns>Null if what is there has another form; a problem if it has this one and cannot be read.</returns>
    Result<Catalog>? Open(CatalogPlace place, CatalogOptions options);
}
