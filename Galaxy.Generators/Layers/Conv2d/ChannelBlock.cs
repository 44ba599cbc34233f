using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>
/// Part of a convolution's weight gradient, whose rows are inputs of the window and whose columns are filters: <paramref name="Count"/> blocks
/// of <paramref name="Channels"/> channels, from channel <paramref name="Start"/> on. They are iterated over for each row of the window.
/// </summary>
/// <param name="Tiles">The tiles of one block.</param>
internal sealed record ChannelBlock(int Start, int Count, int Channels, EquatableArray<TapTile> Tiles);

/// <summary>A tile of the weight gradient.</summary>
/// <param name="FirstRow">Its first row in the block's part of the panel.</param>
/// <param name="Taps">For each row of the tile, the channel in the block and the column of the window it reads.</param>
internal sealed record TapTile(int FirstRow, EquatableArray<Tap> Taps);

/// <summary>One input of the window.</summary>
internal sealed record Tap(int Channel, int Column);
