namespace Galaxy.Pipeline.Catalogs.Parquet;

/// <summary>What a column holds.</summary>
internal enum ShardColumnKind
{
    /// <summary>Whole files, such as pictures.</summary>
    Bytes,

    Text,

    /// <summary>Whole numbers or truth values.</summary>
    Integer,

    /// <summary>Fractions, lists, times.</summary>
    Other,
}
