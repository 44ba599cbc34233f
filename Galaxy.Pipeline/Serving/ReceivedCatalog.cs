using Galaxy.Pipeline.Files;
using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Serving;

/// <summary>
/// The pictures of a catalog that a client has sent, whatever its form. All forms find pictures by looking through what is in the catalog's own
/// folder.
/// </summary>
internal sealed class ReceivedCatalog
{
    private static readonly string[] _wholeCatalogs = [".zip", ".tar", ".npz", ".npy", ".h5", ".hdf5", ".hdf", ".parquet"];

    private readonly ImmutableArray<Catalog> _catalogs;
    private readonly ImmutableArray<Problem> _problems;
    private readonly ImmutableArray<string> _tables;
    private readonly string _folder;
    private readonly Lock _lock = new();
    private Action? _closed;

    /// <summary>Those who read a picture, and whoever keeps it.</summary>
    private int _users = 1;

    private ReceivedCatalog(ImmutableArray<Catalog> catalogs, ImmutableArray<Problem> problems, ReceivedFolder received) =>
        (_catalogs, _problems, _tables, _folder) = (catalogs, problems, TablesBeside.Findings(received), received.Path);

    /// <summary>Its form in words.</summary>
    public string Form => string.Join(", ", _catalogs.Select(catalog => catalog.Form).Distinct());

    /// <summary>Its pictures, by their names in it.</summary>
    public IEnumerable<PictureEntry> Pictures => _catalogs.SelectMany(catalog => catalog.Pictures)
        .Select(picture => new CatalogPicture(picture, this) { Id = picture.Id, Name = Shown(picture.Name) });

    /// <summary>How many there are.</summary>
    public int Count => _catalogs.Sum(catalog => catalog.Pictures.Count);

    /// <summary>What is to be known of it, a line each.</summary>
    public IEnumerable<string> Findings => _catalogs
        .SelectMany(catalog => catalog.Findings.Concat(catalog.Skipped.Select(skipped => $"{skipped}")))
        .Concat(_problems.Select(problem => $"{problem}")).Concat(_tables).Select(Shown);

    /// <summary>Opens one.</summary>
    /// <param name="received">Its folder.</param>
    public static Result<ReceivedCatalog> Open(ReceivedFolder received)
    {
        Result<Catalog>[] opened = [.. Places(received).Select(place => CatalogReader.Open(place, CatalogOptions.Pictures))];
        ReceivedCatalog catalog = new([.. opened.Values()], [.. received.Problems, .. opened.Failures()], received);
        if (catalog.Count > 0)
            return Result.Ok(catalog);
        catalog.Close(() => { });
        Problem problem = TablesBeside.Alone(received) ?? catalog._problems.FirstOrDefault()
            ?? new Problem("Catalog", $"there is no {PictureName.Endings} in it", "Send pictures, or a file of them");
        return problem with { Thing = catalog.Shown(problem.Thing), What = catalog.Shown(problem.What) };
    }

    /// <summary>A text without the path of the folder, which is nobody's business.</summary>
    public string Shown(string text) => HiddenFolder.Hide(text, _folder, "Catalog");

    /// <summary>Reads one of its pictures.</summary>
    /// <returns>Null if it is closed.</returns>
    public Result<PictureContent>? Read(PictureEntry picture)
    {
        lock (_lock)
        {
            if (_closed is not null)
                return null;
            _users++;
        }

        try
        {
            return picture.Read();
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Closes it when no picture is being read any more.</summary>
    /// <param name="closed">Is called then.</param>
    public void Close(Action closed)
    {
        lock (_lock)
        {
            if (_closed is not null)
                return;
            _closed = closed;
        }

        Leave();
    }

    private void Leave()
    {
        lock (_lock)
        {
            if (--_users > 0)
                return;
        }

        foreach (Catalog catalog in _catalogs)
            catalog.Dispose();
        _closed!();
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
