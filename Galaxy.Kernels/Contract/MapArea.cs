using System.ComponentModel;

namespace Galaxy.Kernels.Contract;

/// <summary>A block of a workspace's memory.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum MapArea
{
    /// <summary>Maps, a block per sample.</summary>
    Samples,

    /// <summary>Batch matrices, a row per sample.</summary>
    Rows,

    /// <summary>A thread's scratch.</summary>
    Scratch,
}
