using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d.Winograd;

/// <summary>A pass over a map by Winograd's filtering.</summary>
/// <param name="Channels">Channels read.</param>
/// <param name="PatchFloats">Floats of a tile's transformed inputs at one position: the channels, rounded up to whole vectors.</param>
/// <param name="TileFloats">Floats of a tile's products at one position: the outputs in the widest panel.</param>
/// <param name="Filters">First float of the transformed filters in shared memory: [panel][position][channel][output].</param>
/// <param name="Patches">First float of a band's transformed inputs in a worker's scratch: [position][tile][channel].</param>
/// <param name="Products">First float of a panel's products in a worker's scratch: [position][tile][output].</param>
internal sealed record WinogradPlan(
    WinogradTiles Tiles, int Channels, int PatchFloats, int TileFloats, Address Filters, Address Patches, Address Products)
{
    /// <summary>Floats from a position of the transformed inputs to the next.</summary>
    public int PatchStride => Tiles.PositionStride(PatchFloats);

    /// <summary>Floats from a position of the products to the next.</summary>
    public int ProductStride => Tiles.PositionStride(TileFloats);

    /// <summary>Floats of <paramref name="outputs"/> transformed filters.</summary>
    public int FilterFloats(int outputs) => FilterFloats(Channels, outputs);

    /// <summary>The same for filters over so many channels.</summary>
    public static int FilterFloats(int channels, int outputs) => WinogradTiles.Positions * channels * outputs;
}
