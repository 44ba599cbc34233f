using Galaxy.Generators.Spec;

namespace Galaxy.Generators.Plan;

/// <summary>
/// The convolution's weight gradient: rows are inputs of the window, columns filters, the sum runs over pixels. For each row of
/// the kernel the inputs are walked in blocks of a few channels, each block cut in register tiles.
/// </summary>
/// <param name="ImageRows">Rows of the image in a block, so that inputs and gradients stay in the first-level cache.</param>
/// <param name="Blocks">The channel blocks: many alike, then perhaps a smaller one.</param>
internal sealed record WeightGradientPlan(int ImageRows, EquatableArray<ChannelBlock> Blocks);

/// <summary><paramref name="Count"/> blocks of <paramref name="Channels"/> channels, from channel <paramref name="Start"/> on.</summary>
/// <param name="Tiles">The tiles of one block.</param>
internal sealed record ChannelBlock(int Start, int Count, int Channels, EquatableArray<TapTile> Tiles);

/// <summary>A tile of the weight gradient.</summary>
/// <param name="FirstRow">Its first row in the block's part of the panel.</param>
/// <param name="Taps">For each row of the tile, the channel in the block and the column of the window it reads.</param>
internal sealed record TapTile(int FirstRow, EquatableArray<Tap> Taps);

/// <summary>One input of the window.</summary>
internal sealed record Tap(int Channel, int Column);
