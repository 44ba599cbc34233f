namespace Galaxy.Generators.Planning;

/// <summary>The blocks of memory that a network works in.</summary>
internal enum MemoryArea
{
    /// <summary>Weights, and gradients of the same layout: once.</summary>
    Parameters,

    /// <summary>Feature maps of a sample.</summary>
    Maps,

    /// <summary>Batch matrices: a row per sample.</summary>
    Rows,

    /// <summary>Gradients of one sample's maps: per thread, behind the scratch.</summary>
    MapGradients,

    /// <summary>What a kernel needs only while it runs: per thread, used by one kernel after the other.</summary>
    Scratch,

    /// <summary>Repacked filters and what a whole batch shares: once.</summary>
    Shared,
}
