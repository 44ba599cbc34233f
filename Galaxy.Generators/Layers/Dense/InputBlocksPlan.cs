using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>The dense input gradient, cut into blocks of inputs that a worker processes one at a time.</summary>
/// <param name="SamplePanels">Panels of samples that use a tile's weights one after another.</param>
/// <param name="ChunkPanels">Panels of units whose output gradients stay in the first-level cache beside a tile's weights.</param>
/// <param name="BlockRows">Inputs in a block.</param>
/// <param name="Blocks">Whole blocks.</param>
/// <param name="RestRows">Inputs in the last, smaller block; 0 if there is none.</param>
/// <param name="TogetherForFew">Blocks that one task computes together when samples are few.</param>
/// <param name="Scratch">Address of a block's sums in a worker's scratch.</param>
internal sealed record InputBlocksPlan(
    int SamplePanels, int ChunkPanels, int BlockRows, int Blocks, int RestRows, int TogetherForFew, Address Scratch)
{
    /// <summary>Inputs in a whole block and in the last one, where these exist.</summary>
    public IReadOnlyList<int> Sizes => [.. new[] { Blocks > 0 ? BlockRows : 0, RestRows }.Where(rows => rows > 0)];

    /// <summary>Samples that use a tile's weights one after another.</summary>
    public int Samples(Target target) => SamplePanels * target.PanelWidth;
}
