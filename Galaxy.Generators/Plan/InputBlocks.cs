using Galaxy.Generators.Spec;

namespace Galaxy.Generators.Plan;

/// <summary>Cuts a dense layer's inputs into blocks that workers take one at a time.</summary>
internal static class InputBlocks
{
    private const int TilesPerBlock = 16;

    /// <summary>
    /// Panels of samples that pass over a tile's weights one after the other: 64 samples, so that a usual batch reads the weights once.
    /// </summary>
    private const int SamplePanels = 4;

    /// <summary>
    /// Panels of units in a chunk: fewer than a cache set has lines, because panels are often a power of two apart, and few enough that
    /// the samples' part of the output gradient stays in the first-level cache.
    /// </summary>
    private const int ChunkPanels = 5;

    /// <summary>Floats of scratch that a block's sums take.</summary>
    public static int ScratchFloats(Target target) =>
        TilesPerBlock * target.TileRows(target.PanelVectors) * SamplePanels * target.PanelWidth;

    /// <summary>Chunks of inputs whose weights in a panel fit the first-level cache beside a tile's inputs.</summary>
    public static EquatableArray<TileRun> Chunks(int inputs, Target target) =>
        Tiles.Cut(inputs, target.Level1Bytes / ((target.PanelWidth + target.TileRows(target.PanelVectors)) * sizeof(float)));

    public static InputBlocksPlan Cut(int inputs, int scratch, Target target)
    {
        int blockRows = TilesPerBlock * target.TileRows(target.PanelVectors);
        return new InputBlocksPlan(SamplePanels, ChunkPanels, blockRows, inputs / blockRows, inputs % blockRows, scratch);
    }
}
