using Galaxy.Pipeline.Catalogs;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Cli.Inputs;

/// <summary>The catalog of a source: opened once, though its classes choose the network before its pictures are read.</summary>
/// <param name="source">Where it is.</param>
internal sealed class SourceCatalog(ImageSource source) : IDisposable
{
    private Result<Catalog>? _opened;

    /// <summary>To look at. It stays open until it is taken.</summary>
    public Result<Catalog> Look() => _opened ??= source is ImageSource.Catalog place
        ? CatalogReader.Open(place.Path, place.Options)
        : throw new InvalidOperationException("A simulated sky has no catalog.");

    /// <summary>To own, so that it does not stay in memory during a training. After that, it is opened anew.</summary>
    public Result<Catalog> Take()
    {
        Result<Catalog> opened = Look();
        _opened = null;
        return opened;
    }

    public void Dispose() => (_opened as Result<Catalog>.Ok)?.Value.Dispose();
}
