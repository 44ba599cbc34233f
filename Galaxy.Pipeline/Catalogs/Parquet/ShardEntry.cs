using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Parquet;

/// <summary>A picture in a row of a Parquet file.</summary>
/// <param name="Pictures">The column of pictures.</param>
/// <param name="Shard">The file.</param>
/// <param name="Group">Which row group.</param>
/// <param name="Row">Which row of the group.</param>
internal sealed record ShardEntry(ShardPictures Pictures, ShardFile Shard, int Group, int Row) : PictureEntry
{
    public override Result<PictureContent> Read() => Pictures.Read(Shard, Group, Row)
        .Map<PictureContent>(file => new PictureContent.Encoded(file))
        .MapProblem(problem => problem with { Thing = Name });

    public override ContentStamp? Stamp() => Shard.Stamp is { } file ? file with { Item = $"{Pictures.Column}#{Group}.{Row}" } : null;
}
