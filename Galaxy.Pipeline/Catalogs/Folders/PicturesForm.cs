using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Folders;

/// <summary>A picture, or a folder with pictures in it and in its subfolders: what any place is taken for when no other form knows it.</summary>
internal sealed class PicturesForm : ICatalogForm
{
    public Result<Catalog> Open(CatalogPlace place, CatalogOptions options) => place.IsFolder
        ? Found(place.Path).Map(found => Of(place, "pictures", [.. found.Names.Select(name => FileEntry.Of(Path.Combine(place.Path, name)))], found))
        : Result.Ok(Of(place, "a picture", [FileEntry.Of(place.Path)], new FoundPictures([], [])));

    private static Catalog Of(CatalogPlace place, string form, PictureEntry[] pictures, FoundPictures found) =>
        new ListedCatalog(pictures) { Place = place.Path, Form = form, Classes = [], Skipped = found.Notes };

    private static Result<FoundPictures> Found(string folder)
    {
        try
        {
            return Result.Ok(new PictureWalk().In(folder));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FolderEntries.Unlisted(folder, exception);
        }
    }
}
