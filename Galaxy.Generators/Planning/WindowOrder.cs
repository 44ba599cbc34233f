namespace Galaxy.Generators.Planning;

/// <summary>The order of a window's inputs in a panel: the rows from one to the next.</summary>
internal sealed record WindowOrder(int Height, int Width, int Channels, int RowStride, int ColumnStride, int ChannelStride);
