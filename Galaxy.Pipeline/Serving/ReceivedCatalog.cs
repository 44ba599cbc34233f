using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Serving;

/// <summary>
/// The pictures of a catalog that a client has sent, whatever its form. All forms find pictures by looking through what is in the catalog's own
/// folder.
/// </summary>
internal sealed class ReceivedCatalog : IDisposable
{
    private static readonly string[] _wholeCatalogs = [".zip", ".tar", ".npz", ".npy", ".h5", ".hdf5", ".hdf", ".parquet"];

    private readonly ImmutableArray<Catalog> _catalogs;
    private readonly string _folder;

    private ReceivedCatalog(ImmutableArray<Catalog> catalogs, string folder) => (_catalogs, _folder) = (catalogs, folder);

    /// <summary>Its form in words.</summary>
    public string Form => string.Join(", ", _catalogs.Select(catalog => catalog.Form).Distinct());

    /// <summary>Its pictures, by their names in it.</summary>
    public IEnumerable<PictureEntry> Pictures => _catalogs.SelectMany(catalog => catalog.Pictures)
        .Select(picture => new CatalogPicture(picture, this) { Id = picture.Id, Name = Shown(picture.Name) });

    /// <summary>How many there are.</summary>
    public int Count => _catalogs.Sum(catalog => catalog.Pictures.Count);

    /// <summary>What is to be known of it, a line each.</summary>
    public IEnumerable<string> Findings => _catalogs
        .SelectMany(catalog => catalog.Findings.Concat(catalog.Skipped.Select(skipped => $"{skipped}"))).Select(Shown);

    /// <summary>Whether its pictures can no longer be read.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Opens one.</summary>
    /// <param name="received">Its folder.</param>
    public static Result<ReceivedCatalog> Open(ReceivedFolder received)
    {
        Result<Catalog>[] opened = [.. Places(received).Select(place => CatalogReader.Open(place, CatalogOptions.Pictures))];
        ReceivedCatalog catalog = new([.. opened.Values()], received.Path);
        if (catalog.Count > 0)
            return Result.Ok(catalog);
        catalog.Dispose();
        Problem problem = opened.Failures().FirstOrDefault()
            ?? new Problem("Catalog", $"there is no {PictureName.Endings} in it", "Send pictures, or a file of them");
        return problem with { Thing = catalog.Shown(problem.Thing), What = catalog.Shown(problem.What) };
    }

    /// <summary>A text without the path of the folder, which is nobody's business.</summary>
    public string Shown(string text) => text
        .Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace(_folder, "Catalog", StringComparison.Ordinal);

    public void Dispose()
    {
        IsClosed = true;
        foreach (Catalog catalog in _catalogs)
            catalog.Dispose();
    }

    /// <summary>A single file, whatever it is; or the folder for its pictures, and each file that is a catalog by itself.</summary>
    private static IEnumerable<string> Places(ReceivedFolder received)
    {
        string[] whole = [.. received.Files.Where(file => _wholeCatalogs.Contains(Path.GetExtension(file).ToLowerInvariant()))];
        if (received.Files is [var only])
            return [Path.Combine(received.Path, only)];
        return [
            .. whole.Length < received.Files.Count ? [received.Path] : Array.Empty<string>(),
            .. whole.Select(file => Path.Combine(received.Path, file)),
        ];
    }
}
