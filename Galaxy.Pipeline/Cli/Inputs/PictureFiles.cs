using System.Collections.Immutable;
using System.CommandLine;
using Galaxy.Pipeline.Catalogs;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Catalogs.Contract;

/// <summary>Finds the pictures for a verb.</summary>
internal sealed class PictureFiles(IReadOnlyList<PictureEntry> files, ImmutableArray<Problem> skipped, ImmutableArray<Catalog> catalogs) : IDisposable
{
    /// <summary>At least one, in the order given; those of a folder sorted by name.</summary>
    public IReadOnlyList<PictureEntry> Files => files;

    /// <summary>What is not read in the folders.</summary>
    public ImmutableArray<Problem> Skipped => skipped;

    /// <summary>What is to be known of the catalogs, a line each.</summary>
    public IEnumerable<string> Findings => catalogs.SelectMany(catalog => catalog.Findings);

    /// <summary>The argument that says where to look.</summary>
    public static Argument<string[]> Argument() => new Argument<string[]>("FILES-or-DIR")
    {
        Description = $"Pictures ({PictureName.Formats}), folders of them, or any other form that --data takes",
        Arity = ArgumentArity.OneOrMore,
    }.RefuseFlags();

    /// <summary>Files as given; for a folder, every picture in it and its subfolders; every picture of a catalog of another form.</summary>
    /// <param name="places">Files, folders and catalogs.</param>
    /// <param name="options">How catalogs are read; null for as pictures without classes.</param>
    public static Result<PictureFiles> Find(IReadOnlyList<string> places, CatalogOptions? options = null)
    {
        Result<Catalog>[] found = [.. places.Select(place => CatalogReader.Open(place, options ?? CatalogOptions.Pictures))];
        Problem[] unlisted = [.. found.Failures()];
        ImmutableArray<Catalog> catalogs = [.. found.Values()];
        ImmutableArray<Problem> told = [.. unlisted.Concat(catalogs.SelectMany(catalog => catalog.Skipped)).Distinct()];
        IReadOnlyList<PictureEntry> files = catalogs is [var one] ? one.Pictures : [.. catalogs.SelectMany(catalog => catalog.Pictures)];
        return files.Count > 0
            ? Result.Ok(new PictureFiles(files, told, catalogs))
            : Problems.Check(unlisted).Bind<PictureFiles>(_ => new Problem(
                string.Join(", ", places), $"there is no {PictureName.Endings} in it", "Give pictures, or a folder of them") { Others = told });
    }

    public void Dispose()
    {
        foreach (Catalog catalog in catalogs)
            catalog.Dispose();
    }
}
