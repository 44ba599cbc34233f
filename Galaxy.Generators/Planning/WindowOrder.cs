namespace Galaxy.Generators.Planning;

/// <summary>The inputs of a window, and how many rows of a panel are from one to the next.</summary>
internal sealed record WindowOrder(int Height, int Width, int Channels, int RowStride, int ColumnStride, int ChannelStride);
