using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Parquet;

/// <summary>The pictures in a column of Parquet files. A row group's are read together, and those of the last few row groups are kept.</summary>
/// <param name="column">The column's path.</param>
internal sealed class ShardPictures(string column)
{
    private const int MostGroups = 4;

    private readonly BlockCache<(ShardFile Shard, int Group), byte[]?[]> _groups =
        new(place => place.Shard.Read(place.Group, column, ShardValues.Bytes), MostGroups);

    /// <summary>The column's path.</summary>
    public string Column => column;

    /// <summary>The file of one picture.</summary>
    public Result<byte[]> Read(ShardFile shard, int group, int row) => _groups.Get((shard, group)).Bind(files => files[row] is { Length: > 0 } file
        ? Result.Ok(file)
        : new Problem(shard.Name, $"its row has no picture in column '{column}'", "Leave the row out"));
}
