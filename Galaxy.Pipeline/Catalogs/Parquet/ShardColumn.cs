namespace Galaxy.Pipeline.Catalogs.Parquet;

/// <summary>A column of a Parquet file.</summary>
/// <param name="Path">Its name; behind a slash if it is part of a struct.</param>
/// <param name="Kind">What it holds.</param>
internal sealed record ShardColumn(string Path, ShardColumnKind Kind)
{
    /// <summary>The name of the column or struct that a user sees.</summary>
    public string Name => Path.Split('/')[0];
}
