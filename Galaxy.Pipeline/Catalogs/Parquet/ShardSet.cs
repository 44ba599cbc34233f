using System.Collections.Immutable;

namespace Galaxy.Pipeline.Catalogs.Parquet;

/// <summary>Open Parquet files with the same columns.</summary>
/// <param name="Shards">In order.</param>
/// <param name="Schemas">What each says of itself.</param>
internal sealed record ShardSet(ImmutableArray<ShardFile> Shards, ImmutableArray<ShardSchema> Schemas) : IDisposable
{
    /// <summary>What the first file says, which holds for all as far as their columns go.</summary>
    public ShardSchema Schema => Schemas[0];

    /// <summary>Opens files.</summary>
    /// <exception cref="IOException">One cannot be opened.</exception>
    public static ShardSet Open(string[] paths)
    {
        List<ShardFile> shards = [];
        try
        {
            foreach (string path in paths)
                shards.Add(new ShardFile(path));
            return new ShardSet([.. shards], []);
        }
        catch
        {
            shards.ForEach(shard => shard.Dispose());
            throw;
        }
    }

    /// <summary>The same with what the files say.</summary>
    /// <param name="seen">Told what each says that can be read, also if others cannot.</param>
    public Result<ShardSet> WithSchemas(Action<ShardSchema> seen)
    {
        Result<ShardSchema>[] schemas = [.. Shards.Select(shard => shard.Schema())];
        foreach (ShardSchema schema in schemas.Values())
            seen(schema);
        return schemas.All().Map(all => this with { Schemas = all });
    }

    /// <summary>Whether all files have the same columns.</summary>
    public Result<Unit> CheckColumns() => Problems.Check(
        from pair in Shards.Zip(Schemas)
        where !pair.Second.Columns.SequenceEqual(Schema.Columns)
        select new Problem(pair.First.Name, $"its columns are not those of {Shards[0].Name}", "Move it to a folder of its own"));

    /// <summary>All values of a column, file after file.</summary>
    public Result<string?[]> Texts(ShardColumn column) => Groups()
        .Select(place => place.Shard.Read(place.Group, column.Path, ShardValues.Texts))
        .All()
        .Map(groups => groups.SelectMany(values => values).ToArray());

    /// <summary>All row groups, file after file, with their numbers of rows.</summary>
    public IEnumerable<(ShardFile Shard, int Group, int Rows)> Groups() =>
        from pair in Shards.Zip(Schemas)
        from @group in pair.Second.GroupRows.Select((rows, place) => (rows, place))
        select (pair.First, @group.place, @group.rows);

    public void Dispose()
    {
        foreach (ShardFile shard in Shards)
            shard.Dispose();
    }
}
