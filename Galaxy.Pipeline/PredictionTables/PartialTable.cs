using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>
/// A table that is being made. Its rows are kept in a journal beside it; the table itself is there when all rows are, and then the journal goes. A
/// kill at any moment loses no more than the last portion of rows.
/// </summary>
internal sealed class PartialTable : IDisposable
{
    private readonly TableFile _table;
    private readonly TableOrigin _origin;
    private readonly RowJournal _journal;

    private PartialTable(TableFile table, TableOrigin origin, RowJournal journal) => (_table, _origin, _journal) = (table, origin, journal);

    /// <summary>Rows that are there.</summary>
    public long Rows => _journal.Count;

    /// <summary>Begins a table, or goes on where its journal ends.</summary>
    /// <param name="table">Its file.</param>
    /// <param name="origin">What its rows depend on.</param>
    public static Result<PartialTable> Open(TableFile table, TableOrigin origin) =>
        RowJournal.Open(table.Journal, origin).Map(opened => new PartialTable(table, origin, opened));

    /// <summary>Begins a table that is not gone on with: what a kill left of its journal is replaced.</summary>
    /// <param name="table">Its file.</param>
    /// <param name="origin">What its rows depend on.</param>
    /// <param name="journal">Where its journal is.</param>
    public static Result<PartialTable> Begin(TableFile table, TableOrigin origin, string journal) =>
        RowJournal.Open(journal, origin, isNew: true).Map(opened => new PartialTable(table, origin, opened));

    /// <summary>Moves on behind the pictures whose rows are there, and checks that they are the same pictures.</summary>
    /// <param name="pictures">Before the first picture of the table.</param>
    public Result<Unit> Skip(IEnumerator<PictureEntry> pictures)
    {
        long row = 0;
        foreach (PredictionRow made in _journal.Rows())
        {
            row++;
            if (!pictures.MoveNext())
                return Other($"has {Quantity.Count(Rows)} rows, but there are only {Quantity.Count(row - 1)} pictures now");
            if ((pictures.Current.Id, pictures.Current.Name) != (made.Id, made.File))
                return Other($"has {made.File} in row {Quantity.Count(row)}, where {pictures.Current.Name} is now");
        }

        return Result.Done;
    }

    /// <summary>Adds a portion of rows: all of them or, after a problem, none.</summary>
    public Result<Unit> Append(IReadOnlyCollection<PredictionRow> rows) => _journal.Append(rows);

    /// <summary>Writes the table and what describes it; then deletes the journal.</summary>
    /// <param name="command">That makes the table.</param>
    /// <param name="contents">The hash of what the network saw, if the rows do not tell.</param>
    /// <param name="check">Looks at what the rows add up to before anything is written.</param>
    public Result<Sidecar> Publish(string command, TableHash? contents = null, Func<RowSums, Result<Unit>>? check = null)
    {
        long first = _origin.Catalog is { } known ? _origin.Shard.First(known.Pictures) : 0;
        return
            from sums in Try(() => RowSums.Of(_journal.Rows(), first))
            from right in check?.Invoke(sums) ?? Result.Done
            from written in AtomicFile.Write(_table.Path, file => _table.Format.Write(file, _origin.Columns, Rows, _journal.Rows()), _table.Partial)
            from bytes in Try(() => FileSum.Of(_table.Path))
            let sidecar = new Sidecar(
                Sidecar.Name, command, _origin with { Catalog = null }, _origin.Catalog ?? new CatalogSum(Rows, $"{sums.Pictures}"), first, Rows,
                sums.Unreadable, $"{contents ?? sums.Contents}", bytes, sums.Listed)
            from described in sidecar.Write(_table.Path)
            select Complete(sidecar);
    }

    /// <summary>Deletes what is there.</summary>
    public void Discard() => _journal.Delete();

    public void Dispose() => _journal.Dispose();

    private Sidecar Complete(Sidecar sidecar)
    {
        _journal.Delete();
        return sidecar;
    }

    private Problem Other(string difference) => new(
        _journal.Path, $"it {difference}", "Give the same pictures in the same order to complete it, or delete it to start again");

    private Result<T> Try<T>(Func<T> read)
    {
        try
        {
            return Result.Ok(read());
        }
        catch (Exception exception) when (WriteProblem.IsRefusal(exception))
        {
            return WriteProblem.Of(_table.Path, exception);
        }
    }
}
