namespace Galaxy.Kernels.Contract;

/// <summary>A feature map, or a row of a dense layer that a workspace keeps.</summary>
/// <param name="Layer">The last of the layers that one kernel computes: what they give together.</param>
/// <param name="Layers">All of them, in order.</param>
/// <param name="Shape">Its shape; 1×1×N for a dense layer.</param>
/// <param name="Output">Where its values lie.</param>
/// <param name="Gradient">Where their gradient lies behind a backward pass; null if nothing before it is trained.</param>
public sealed record MapInfo(string Layer, IReadOnlyList<string> Layers, Shape Shape, MapPlace Output, MapPlace? Gradient);

/// <summary>A place in a workspace.</summary>
/// <param name="Area">The block of memory.</param>
/// <param name="Offset">First float: of a sample's block, of the batch matrix per sample of capacity, or of a thread's scratch.</param>
/// <param name="SampleStride">Floats from a sample to the next; 0 in a thread's scratch, which holds the last one.</param>
/// <param name="RowStride">Floats from a row of pixels to the next.</param>
/// <param name="PixelStride">Floats from a pixel to the next.</param>
public sealed record MapPlace(MapArea Area, int Offset, int SampleStride, int RowStride, int PixelStride);

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
