using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Serving;

/// <summary>The pictures among which those are that a model learned from, before they are read.</summary>
/// <param name="pictures">The pictures.</param>
/// <param name="areLabeled">Whether their classes are known.</param>
/// <param name="folder">What their names begin with, and nobody needs to know.</param>
/// <param name="opened">What they are read from; null if nothing needs to be closed.</param>
internal sealed class TrainingListing(IReadOnlyList<PictureEntry> pictures, bool areLabeled, string folder, IDisposable? opened) : IDisposable
{
    /// <summary>The most simulated galaxies: each takes a moment to draw.</summary>
    private const int MostSimulated = 1000;

    /// <summary>The pictures.</summary>
    public IReadOnlyList<PictureEntry> Pictures => pictures;

    /// <summary>Whether their labels are those of the model's classes.</summary>
    public bool AreLabeled => areLabeled;

    /// <summary>Lists them.</summary>
    /// <param name="source">Where they are.</param>
    /// <param name="served">The model.</param>
    public static Result<TrainingListing> Of(ImageSource source, IServedModel served) => source switch
    {
        ImageSource.Catalog catalog => Labeled(catalog, served.Model).Match(Result.Ok, _ => Unlabeled(catalog)),
        ImageSource.Simulated sky => SimulatedImages
            .List(served.Network, Math.Min(sky.Count, MostSimulated), sky.Mix, served.Model.Seed)
            .Map(listing => new TrainingListing(listing.Images, areLabeled: true, "", opened: null)),
        _ => throw new InvalidOperationException("Pictures are in a catalog or simulated."),
    };

    /// <summary>A picture's name without the folder.</summary>
    public string Shown(string name) => name.StartsWith(folder, StringComparison.Ordinal) ? name[folder.Length..]
        : Path.IsPathRooted(name) ? Path.GetFileName(name)
        : name;

    public void Dispose() => opened?.Dispose();

    private static Result<TrainingListing> Labeled(ImageSource.Catalog source, Model model) =>
        CatalogReader.Open(source.Path, source.Options with { NeedsLabels = true }).Bind(catalog =>
        {
            Result<PictureListing> listing = catalog.For(model.Classes);
            if (listing is Result<PictureListing>.Failed)
                catalog.Dispose();
            return listing.Map(listed => new TrainingListing(listed.Images, areLabeled: true, Folder(source.Path), catalog));
        });

    private static Result<TrainingListing> Unlabeled(ImageSource.Catalog source) =>
        CatalogReader.Open(source.Path, CatalogOptions.Pictures).Map(
            (Catalog catalog) => new TrainingListing(catalog.Pictures, areLabeled: false, Folder(source.Path), catalog));

    private static string Folder(string path) => Directory.Exists(path)
        ? Path.TrimEndingDirectorySeparator(path) + Path.DirectorySeparatorChar
        : Path.GetDirectoryName(path) is { Length: > 0 } above ? Path.Combine(above, "") : "";
}
