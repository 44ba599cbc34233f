using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>Puts the parts of a table together.</summary>
internal static class TableMerge
{
    private const int Portion = 1024;
    private const string JournalEnding = $".merging{AtomicFile.Partial}";

    /// <summary>
    /// The table that one process would have made, byte for byte, or a problem and no table. The parts' bytes must be those that their makers
    /// wrote, and their rows, counted and hashed again, those of the catalog in its order.
    /// </summary>
    /// <param name="parts">All parts.</param>
    /// <param name="table">Where to; it must not exist.</param>
    /// <param name="command">Told in the file beside it.</param>
    /// <param name="progress">Receives how many rows are read.</param>
    /// <param name="interrupted">Stops between two portions of rows.</param>
    public static Result<Sidecar> Merge(PartSet parts, TableFile table, string command, IProgress<long>? progress, CancellationToken interrupted) =>
        table.For(parts.Origin).Bind(fit => PartialTable.Begin(fit, parts.Origin, fit.Path + JournalEnding)).Bind(merged =>
        {
            try
            {
                return
                    from rows in Problems.Check(parts.Parts.Select(part => Add(part, merged, progress, interrupted)).Failures().Take(1))
                    from sidecar in merged.Publish(command, parts.Contents, sums => Check(sums, parts.Catalog))
                    select sidecar;
            }
            finally
            {
                merged.Discard();
            }
        });

    private static Result<Unit> Add(TablePart part, PartialTable merged, IProgress<long>? progress, CancellationToken interrupted) =>
        from unchanged in part.CheckBytes()
        from added in part.Table.Read(part.Sidecar.Origin.Columns, rows => Problems.Check(rows.Chunk(Portion).Select(portion =>
        {
            if (interrupted.IsCancellationRequested)
                return Interruption.NothingSaved;
            Result<Unit> appended = merged.Append(portion);
            progress?.Report(merged.Rows);
            return appended;
        }).Failures().Take(1)))
        select added;

    private static Result<Unit> Check(RowSums sums, CatalogSum catalog) => new CatalogSum(sums.Rows, $"{sums.Pictures}") == catalog
        ? Result.Done
        : new Problem("The parts",
            $"their {Quantity.Count(sums.Rows)} rows are not the {Quantity.Count(catalog.Pictures)} pictures of their catalog in its order",
            "Predict again");
}
