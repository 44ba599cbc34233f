using Galaxy.Pipeline.Catalogs;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Cli.Inputs;

/// <summary>The catalog of a source: opened once, though its classes choose the network before its pictures are read.</summary>
/// <param name="source">Where it is.</param>
/// <param name="staysOpen">Whether it is used again. Otherwise it does not stay in memory during a training.</param>
internal sealed class SourceCatalog(ImageSource source, bool staysOpen = false) : IDisposable
{
    private Result<Catalog>? _opened;

    /// <summary>To look at. It stays open until it has been used.</summary>
    public Result<Catalog> Look() => _opened ??= source is ImageSource.Catalog place
        ? CatalogReader.Open(place.Path, place.Options)
        : throw new InvalidOperationException("A simulated sky has no catalog.");

    /// <summary>To read. It is closed then, and opened anew for another use, unless it stays open.</summary>
    public Result<T> Use<T>(Func<Catalog, Result<T>> use)
    {
        Result<T> used = Look().Bind(use);
        if (!staysOpen)
            Dispose();
        return used;
    }

    public void Dispose()
    {
        (_opened as Result<Catalog>.Ok)?.Value.Dispose();
        _opened = null;
    }
}
