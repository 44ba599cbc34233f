using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>A tile of the weight gradient.</summary>
/// <param name="FirstRow">Its first row in the block's part of the panel.</param>
/// <param name="Taps">For each row of the tile, the channel in the block and the column of the window it reads.</param>
internal sealed record TapTile(int FirstRow, EquatableArray<Tap> Taps);
