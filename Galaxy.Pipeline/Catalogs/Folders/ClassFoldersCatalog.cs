using System.Collections.Immutable;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Folders;
using Galaxy.Pipeline.Catalogs.Contract;

/// <summary>
/// Class folders. They are listed for the classes that are asked for, since folders of other names may be empty and then do not count.
/// </summary>
internal sealed class ClassFoldersCatalog : Catalog
{
    public override ClassThing Thing => ClassThing.Folder;

    public override IReadOnlyList<PictureEntry> Pictures => For(Classes) is Result<PictureListing>.Ok(var listing) ? listing.Images : [];

    public override Result<PictureListing> For(ImmutableArray<string> classes) => FolderListing.Of(Place, classes);
}
