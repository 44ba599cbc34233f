using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d.Winograd;

/// <summary>A convolution's weight gradient by Winograd's filtering: the backward pass through its transforms.</summary>
/// <param name="PatchFloats">Floats of a tile's transformed inputs at one position.</param>
/// <param name="TileFloats">Floats of a tile's transformed output gradient at one position.</param>
/// <param name="Patches">First float of a band's transformed inputs in a worker's scratch: [position][tile][channel].</param>
/// <param name="Gradients">First float of a band's transformed output gradient in a worker's scratch: [position][tile][filter].</param>
/// <param name="Sums">First float of a shard's sums in a worker's scratch: [panel][position][channel][filter].</param>
/// <param name="SumFloats">Floats of a shard's sums.</param>
internal sealed record WinogradWeightPlan(
    WinogradTiles Tiles, int PatchFloats, int TileFloats, Address Patches, Address Gradients, Address Sums, int SumFloats)
{
    /// <summary>Floats from a position of the transformed inputs to the next.</summary>
    public int PatchStride => Tiles.PositionStride(PatchFloats);

    /// <summary>Floats from a position of the transformed output gradient to the next.</summary>
    public int GradientStride => Tiles.PositionStride(TileFloats);
}
