using System.Collections.Immutable;
using Galaxy.Generators.Language;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Catalogs.Folders;
using Galaxy.Pipeline.Catalogs.Places;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Packed;

/// <summary>Class folders in an archive; or just its pictures, where classes are not wanted.</summary>
internal static class PackedFolders
{
    public static Result<Catalog> Open(IPictureFolder folder, CatalogOptions options)
    {
        ImmutableArray<string> names = folder.Pictures.Names;
        if (names.IsEmpty)
            return new Problem(folder.Place, $"there is no {PictureName.Endings} in it", "Pack pictures") { Others = folder.Pictures.Notes };
        return options.NeedsLabels
            ? Classes(folder, names)
            : Result.Ok<Catalog>(new ListedCatalog([.. names.Select(name => Picture(folder, name, 0))])
        {
            Place = folder.Place, Form = "packed pictures", Classes = [], Skipped = folder.Pictures.Notes, Opened = folder,
        });
    }

    private static Result<Catalog> Classes(IPictureFolder folder, ImmutableArray<string> names)
    {
        ImmutableArray<string> classes = [.. names.Where(IsInFolder).Select(FolderOf).Distinct(StringComparer.Ordinal)];
        if (classes.IsEmpty)
            return new Problem(folder.Place, "its pictures are in no class folders, and no table says their classes",
                "Pack one folder of pictures per class, or a table with the pictures");
        if (classes.Length > Limits.Classes)
            return new Problem(folder.Place, $"it has {Quantity.Count(classes.Length)} class folders, more than {Quantity.Count(Limits.Classes)}",
                "Pack the folder whose folders are the classes, or a table with the pictures");
        Dictionary<string, ushort> labels = classes.Index().ToDictionary(each => each.Item, each => (ushort)each.Index, StringComparer.Ordinal);
        return Result.Ok<Catalog>(new ListedCatalog([.. names.Where(IsInFolder).Select(name => Picture(folder, name, labels[FolderOf(name)]))])
        {
            Place = folder.Place,
            Form = "packed class folders",
            Classes = classes,
            Skipped = [.. folder.Pictures.Notes, .. Beside(folder, names)],
            Opened = folder,
        });
    }

    private static ImmutableArray<Problem> Beside(IPictureFolder folder, ImmutableArray<string> names)
    {
        SkippedEntries skipped = new();
        foreach (string name in names.Where(name => !IsInFolder(name)))
            skipped.Add(SkipReason.BesideClasses, name);
        return skipped.ToProblems(folder.Place);
    }

    private static PictureEntry Picture(IPictureFolder folder, string name, ushort label) =>
        folder.Picture(name, PictureName.WithoutEnding(name[(name.LastIndexOf('/') + 1)..]), label);

    private static bool IsInFolder(string name) => name.Contains('/', StringComparison.Ordinal);

    private static string FolderOf(string name) => name[..name.IndexOf('/', StringComparison.Ordinal)];
}
