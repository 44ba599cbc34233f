using System.ComponentModel;

namespace Galaxy.Kernels.Contract;

/// <summary>The order of a window's inputs in the rows of a panel.</summary>
/// <param name="Height">Rows of the window: the kernel's, or the input's for a dense layer after a flatten, else 1.</param>
/// <param name="Width">Columns of the window.</param>
/// <param name="Channels">Channels in.</param>
/// <param name="RowStride">Distance in panel rows from one row of the window to the next.</param>
/// <param name="ColumnStride">Distance in panel rows from one column of the window to the next.</param>
/// <param name="ChannelStride">Distance in panel rows from one channel to the next.</param>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record WindowOrder(int Height, int Width, int Channels, int RowStride, int ColumnStride, int ChannelStride);
