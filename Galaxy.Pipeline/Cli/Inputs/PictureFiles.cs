using System.Collections.Immutable;
using System.CommandLine;
using Galaxy.Pipeline.Catalogs;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Catalogs.Contract;

/// <summary>Finds the pictures for a verb.</summary>
internal sealed class PictureFiles(IReadOnlyList<PictureEntry> files, ImmutableArray<Problem> refused, ImmutableArray<Catalog> catalogs) : IDisposable
{
    /// <summary>At least one, in the order given; those of a folder sorted by name.</summary>
    public IReadOnlyList<PictureEntry> Files => files;

    /// <summary>What is not read in the folders.</summary>
    public ImmutableArray<Problem> Skipped => [.. catalogs.SelectMany(catalog => catalog.Skipped).Distinct()];

    /// <summary>Places that give no picture, to be told when the others are done.</summary>
    public ImmutableArray<Problem> Refused => refused;

    /// <summary>What is to be known of the catalogs, a line each.</summary>
    public IEnumerable<string> Findings => catalogs.SelectMany(catalog => catalog.Findings);

    /// <summary>The argument that says where to look, behind that of a model, which <see cref="ModelAndPictures"/> tells apart.</summary>
    public static Argument<string[]> Argument() => new Argument<string[]>("FILES-or-DIR")
    {
        Description = $"Pictures ({PictureName.Formats}), folders of them, or any other form that --data takes",
        Arity = ArgumentArity.ZeroOrMore,
    }.RefuseFlags();

    /// <summary>Files as given; for a folder, every picture in it and its subfolders; every picture of a catalog of another form.</summary>
    /// <param name="places">Files, folders and catalogs.</param>
    /// <param name="options">How catalogs are read; null for as pictures without classes.</param>
    public static Result<PictureFiles> Find(IReadOnlyList<string> places, CatalogOptions? options = null)
    {
        Result<Catalog>[] found = [.. places.Select(place => CatalogReader.Open(place, options ?? CatalogOptions.Pictures))];
        Problem[] unlisted = [.. found.Failures()];
        ImmutableArray<Catalog> catalogs = [.. found.Values()];
        IReadOnlyList<PictureEntry> files = catalogs is [var one] ? one.Pictures : [.. catalogs.SelectMany(catalog => catalog.Pictures)];
        return files.Count > 0
            ? Result.Ok(new PictureFiles(
                files, [.. unlisted.Concat(catalogs.Where(IsEmpty).Select(empty => Nothing(empty.Place))).Distinct()], catalogs))
            : Problems.Check(unlisted).Bind<PictureFiles>(_ =>
                Nothing(string.Join(", ", places)) with { Others = [.. catalogs.SelectMany(catalog => catalog.Skipped).Distinct()] });
    }

    private static bool IsEmpty(Catalog catalog) => catalog.Pictures.Count == 0;

    private static Problem Nothing(string place) => new(place, $"there is no {PictureName.Endings} in it", "Give pictures, or a folder of them");

    public void Dispose()
    {
        foreach (Catalog catalog in catalogs)
            catalog.Dispose();
    }
}
