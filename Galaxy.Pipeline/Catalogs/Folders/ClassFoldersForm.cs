using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Folders;

/// <summary>A folder with one folder of pictures per class: what any place is taken for when classes are wanted and no other form knows it.</summary>
internal sealed class ClassFoldersForm : ICatalogForm
{
    public Result<Catalog>? Open(CatalogPlace place, CatalogOptions options) => options.NeedsLabels
        ? FolderListing.ClassFoldersOf(place.Path)
            .Map<Catalog>(folders => new ClassFoldersCatalog { Place = place.Path, Form = "class folders", Classes = folders })
        : null;
}
