using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>Cuts a dense layer's inputs into blocks, which workers process one at a time.</summary>
internal static class InputBlocks
{
    private const int TilesPerBlock = 16;

    /// <summary>Longer runs of weights are read faster.</summary>
    private const int TilesPerLargeBlock = 32;

    /// <summary>Blocks as large as possible without leaving a thread idle.</summary>
    private const int ManyBlocks = 16;

    /// <summary>
    /// Blocks that one task computes together when samples are few, if enough tasks are left. In a panel they are one run of memory;
    /// with runs of one block, two threads were as slow as one.
    /// </summary>
    private const int MostTogether = 4;

    private const int FewestTasks = 5;

    /// <summary>
    /// In a dense layer's forward pass, inputs of a chunk per tile that uses it: those whose weights a tile prefetches at once.
    /// </summary>
    public const int ShareRows = 16;

    /// <summary>
    /// Panels of samples that use a tile's weights one after another: 64 samples, so that a usual batch reads the weights once.
    /// </summary>
    private const int SamplePanels = 4;

    /// <summary>
    /// Panels of units in a chunk: fewer than the ways of a cache set, because panels are often a power of two apart, and few enough that
    /// the samples' part of the output gradient stays in the first-level cache.
    /// </summary>
    private const int ChunkPanels = 5;

    /// <summary>Most inputs in a chunk, so that its weights in a tile's panels stay in the first-level cache beside the tile's inputs.</summary>
    public static int LongestChunk(int inputs, UnitTile units) =>
        Tiles.Cut(inputs, units.Machine.Level1Bytes / ((units.Width + units.Machine.TileRows(units.Width)) * sizeof(float)))[0].Rows;

    /// <summary>Blocks of a layer's inputs.</summary>
    /// <param name="layer">The layer, whose name its sums get.</param>
    /// <param name="scratch">A worker's scratch, which holds a block's sums.</param>
    public static InputBlocksPlan Cut(string layer, int inputs, Arena scratch, Target target)
    {
        int tileRows = target.TileRows(target.PanelWidth);
        int largeBlock = TilesPerLargeBlock * tileRows;
        int blockRows = inputs >= ManyBlocks * largeBlock ? largeBlock : TilesPerBlock * tileRows;
        Address sums = scratch.Take(layer, "BlockSums", blockRows * SamplePanels * target.PanelWidth);
        int blocks = inputs / blockRows;
        int together = Math.Max(1, Math.Min(MostTogether, blocks / FewestTasks));
        return new InputBlocksPlan(SamplePanels, ChunkPanels, blockRows, blocks, inputs % blockRows, together, sums);
    }
}
