using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>
/// Part of a convolution's weight gradient, whose rows are inputs of the window and whose columns are filters: <paramref name="Count"/> blocks
/// of <paramref name="Channels"/> channels, from channel <paramref name="Start"/> on. They are iterated over for each row of the window.
/// </summary>
/// <param name="Tiles">The tiles of one block.</param>
internal sealed record ChannelBlock(int Start, int Count, int Channels, EquatableArray<TapTile> Tiles);
