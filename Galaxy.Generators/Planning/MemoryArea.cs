namespace Galaxy.Generators.Planning;

/// <summary>The memory blocks of a network.</summary>
internal enum MemoryArea
{
    /// <summary>Weights, and gradients in the same layout: once.</summary>
    Parameters,

    /// <summary>Feature maps of a sample.</summary>
    Maps,

    /// <summary>Batch matrices: a row per sample.</summary>
    Rows,

    /// <summary>Gradients of one sample's maps: per thread, after the scratch.</summary>
    MapGradients,

    /// <summary>Temporary memory of a kernel: per thread, reused by every kernel.</summary>
    Scratch,

    /// <summary>Repacked filters and other memory shared by the batch: once.</summary>
    Shared,
}
