namespace Galaxy.Generators.Plan;

/// <summary>A batch matrix: a row per sample.</summary>
/// <param name="Offset">Where it begins, in floats per sample of the workspace's capacity.</param>
/// <param name="Columns">Values in a row.</param>
/// <param name="Stride">Floats from a row to the next.</param>
internal sealed record RowsPlan(int Offset, int Columns, int Stride);

/// <summary>The dense input gradient, cut in blocks of inputs that a worker takes one at a time.</summary>
/// <param name="SamplePanels">Panels of samples that pass over a tile's weights one after the other.</param>
/// <param name="ChunkPanels">Panels of units whose output gradients stay in the first-level cache beside a tile's weights.</param>
/// <param name="BlockRows">Inputs in a block.</param>
/// <param name="Blocks">Whole blocks.</param>
/// <param name="Tiles">Tiles of a whole block.</param>
/// <param name="RestRows">Inputs in the last, smaller block; 0 if there is none.</param>
/// <param name="RestTiles">Its tiles.</param>
/// <param name="Scratch">Offset of a block's sums in a worker's scratch.</param>
internal sealed record InputBlocksPlan(
    int SamplePanels, int ChunkPanels, int BlockRows, int Blocks, Spec.EquatableArray<TileRun> Tiles, int RestRows, Spec.EquatableArray<TileRun> RestTiles, int Scratch);
