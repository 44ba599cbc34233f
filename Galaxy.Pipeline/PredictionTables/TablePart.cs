using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>A complete table, to be merged with others.</summary>
/// <param name="Table">Its file.</param>
/// <param name="Sidecar">What it says of itself.</param>
internal sealed record TablePart(TableFile Table, Sidecar Sidecar)
{
    public Shard Shard => Sidecar.Origin.Shard;

    public static Result<TablePart> Open(string path) =>
        from exists in File.Exists(path) ? Result.Done : new Problem(path, "there is no such file", "Check the name")
        from table in TableFile.Of(path)
        from sidecar in Sidecar.Read(path)
        select new TablePart(table, sidecar);

    /// <summary>The parts in a folder: the files with the name of a shard's table.</summary>
    /// <exception cref="IOException">It cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static IEnumerable<string> In(string folder) => Directory.EnumerateFiles(folder, "*.part-*-of-*")
        .Where(path => TableFormats.Of(path) is not null && !path.EndsWith(AskList.Ending, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>Refuses a table that has changed since it was made.</summary>
    public Result<Unit> CheckBytes()
    {
        try
        {
            return FileSum.Of(Table.Path) == Sidecar.Table
                ? Result.Done
                : new Problem(Table.Path, $"it is not the file that {Sidecar.PathOf(Table.Path)} describes", "Copy both again, or predict again");
        }
        catch (Exception exception) when (WriteProblem.IsRefusal(exception))
        {
            return new Problem(Table.Path, $"it cannot be read ({exception.Message.TrimEnd('.')})", "Check the file and its permissions");
        }
    }
}
