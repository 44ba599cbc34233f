using System.Collections.Immutable;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>What a complete table is, as JSON in a file beside it.</summary>
/// <param name="Format">Always <see cref="Name"/>.</param>
/// <param name="Command">That made the table, quoted for a shell.</param>
/// <param name="Origin">What its rows depend on besides their pictures.</param>
/// <param name="Catalog">The catalog, of which it has one block.</param>
/// <param name="First">Where the block begins, from 0.</param>
/// <param name="Rows">Rows of the table.</param>
/// <param name="Unreadable">How many of them are of pictures that cannot be read.</param>
/// <param name="Data">The <see cref="TableHash"/> of the rows' numbers, ids and what the network saw.</param>
/// <param name="Table">The table's bytes.</param>
/// <param name="UnreadablePictures">The first of the pictures that cannot be read; the table has all.</param>
internal sealed record Sidecar(
    string Format, string Command, TableOrigin Origin, CatalogSum Catalog, long First, long Rows, long Unreadable, string Data, FileSum Table,
    ImmutableArray<UnreadablePicture> UnreadablePictures)
{
    public const string Name = "galaxy predictions 1";

    /// <summary>The most pictures that <see cref="UnreadablePictures"/> lists.</summary>
    public const int MostListed = 1000;

    private const string Ending = ".json";
    private const long MostBytes = 64 << 20;

    /// <summary>Its file.</summary>
    public static string PathOf(string table) => table + Ending;

    public static Result<Sidecar> Read(string table)
    {
        string path = PathOf(table);
        return BoundedFile.Read(path, path, MostBytes, "Predict again").Bind<Sidecar>(json =>
            TableJson.Parse<Sidecar>(json) is { Format: Name, IsSound: true } sidecar
                ? Result.Ok(sidecar)
                : new Problem(path, "it does not describe a table of predictions",
                    $"Give tables that galaxy predict has made, with the {Ending} file beside each"));
    }

    private bool IsSound => Origin.Shard is { Count: >= 1 and <= Shard.Most, Index: >= 0 } shard && shard.Index < shard.Count
        && Origin.Classes.Length > 0 && Rows >= 0 && Catalog.Pictures >= 0;

    public Result<Unit> Write(string table) => AtomicFile.Write(
        PathOf(table), file => file.Write([.. TableJson.Bytes(this), (byte)'\n']), PathOf(table) + AtomicFile.Partial);
}
