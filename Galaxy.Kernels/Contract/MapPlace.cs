using System.ComponentModel;

namespace Galaxy.Kernels.Contract;

/// <summary>A place in a workspace.</summary>
/// <param name="Area">The block of memory.</param>
/// <param name="Offset">First float: of a sample's block, of the batch matrix per sample of capacity, or of a thread's scratch.</param>
/// <param name="SampleStride">Floats from a sample to the next; 0 in a thread's scratch, which holds the last one.</param>
/// <param name="RowStride">Floats from a row of pixels to the next.</param>
/// <param name="PixelStride">Floats from a pixel to the next.</param>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record MapPlace(MapArea Area, int Offset, int SampleStride, int RowStride, int PixelStride);
