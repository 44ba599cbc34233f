namespace Galaxy.Kernels.Contract;

/// <summary>A block of a workspace's memory.</summary>
public enum MapArea
{
    /// <summary>Maps, a block per sample.</summary>
    Samples,

    /// <summary>Batch matrices, a row per sample.</summary>
    Rows,

    /// <summary>A thread's scratch.</summary>
    Scratch,
}
