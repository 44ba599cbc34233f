using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Catalogs.Tables;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Parquet;

/// <summary>Makes a catalog of Parquet files with pictures inside.</summary>
internal static class ParquetCatalog
{
    /// <param name="place">The file or folder.</param>
    /// <param name="set">The open files, which the catalog takes over.</param>
    /// <param name="columns">Which columns are used.</param>
    /// <param name="options">How to read them.</param>
    /// <param name="findings">What a user should know already.</param>
    public static Result<Catalog> Of(string place, ShardSet set, ShardColumns columns, CatalogOptions options, IEnumerable<string> findings) =>
        from labels in options.NeedsLabels
            ? ShardLabels.Of(place, set, columns.Label, options).Map<ShardLabels?>(labels => labels)
            : Result.Ok<ShardLabels?>(null)
        from ids in columns.Id is null ? Result.Ok(new RowIds(null)) : set.Texts(columns.Id).Map(texts => new RowIds(texts))
        let notes = ids.Notes(Path.GetFileName(place))
        let pictures = Pictures(set, new ShardPictures(columns.Picture.Path), ids, Label(labels), notes).ToArray()
        from some in pictures.Length > 0 ? Result.Done : new RowsProblem(Empty(place, labels), notes.Kept)
        select (Catalog)new ListedCatalog(pictures)
        {
            Place = place,
            Form = FormOf(set, columns),
            Classes = labels?.Names ?? [],
            Findings = [.. findings, .. Mixture(labels), .. notes.Lines()],
            Notes = [.. notes.Kept],
            Opened = set,
        };

    private static Func<int, ushort?> Label(ShardLabels? labels)
    {
        if (labels is null)
            return _ => 0;
        Dictionary<string, ushort> places = labels.Names.Index().ToDictionary(each => each.Item, each => (ushort)each.Index);
        return row => labels.Rows[row] is { } name ? places[name] : null;
    }

    private static IEnumerable<PictureEntry> Pictures(ShardSet set, ShardPictures pictures, RowIds ids, Func<int, ushort?> label, RowNotes notes)
    {
        int row = 0;
        int first = 0;
        ShardFile? last = null;
        foreach ((ShardFile shard, int group, int rows) in set.Groups())
        {
            if (shard != last)
                (last, first) = (shard, row);
            for (int place = 0; place < rows; place++, row++)
            {
                string name = $"{shard.Name}#{row - first}";
                if (label(row) is { } known)
                    yield return new ShardEntry(pictures, shard, group, place) { Id = ids.Of(row), Name = name, Label = known };
                else
                    notes.Add(NoteKind.NoLabel, row, name);
            }
        }
    }

    private static string FormOf(ShardSet set, ShardColumns columns)
    {
        string names = string.Join(", ", new[] { columns.Picture.Name, columns.Label?.Name }.OfType<string>());
        return $"Parquet ({names}){(set.Shards.Length > 1 ? $" in {set.Shards.Length} files" : "")}";
    }

    private static IEnumerable<string> Mixture(ShardLabels? labels) =>
        labels is not null && ClassValues.MixtureOf(labels.Names) is { } mixture ? [$"{labels.From} {mixture}."] : [];

    private static Problem Empty(string place, ShardLabels? labels) =>
        new(place, labels is null ? "it has no rows" : "it has no rows with a picture and a class", "Give another file");
}
