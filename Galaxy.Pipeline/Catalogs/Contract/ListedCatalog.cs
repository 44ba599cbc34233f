using System.Collections.Immutable;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Contract;

/// <summary>A catalog whose pictures and classes are known once it is open.</summary>
/// <param name="pictures">Labels count the catalog's own classes.</param>
internal sealed class ListedCatalog(IReadOnlyList<PictureEntry> pictures) : Catalog
{
    public override IReadOnlyList<PictureEntry> Pictures => pictures;

    public override Result<PictureListing> For(ImmutableArray<string> classes) =>
        from match in ClassFolders.Match(Place, Classes, classes, ClassThing.Name).MapProblem(Noted)
        select new PictureListing(Labeled(Places(match)), [.. match.Warnings, .. Findings], Skipped);

    /// <summary>The label of each of the catalog's classes among the network's.</summary>
    private static Dictionary<string, ushort> Places(FolderMatch match) => match.Folders
        .Select((name, label) => (Name: name, Label: (ushort)label))
        .Where(found => found.Name is not null)
        .ToDictionary(found => found.Name!, found => found.Label, StringComparer.Ordinal);

    private ImmutableArray<PictureEntry> Labeled(Dictionary<string, ushort> labels) =>
    [
        .. pictures
            .Select((picture, index) => picture with { Label = labels[Classes[picture.Label]], Position = index })
            .OrderBy(picture => picture.Label),
    ];
}
