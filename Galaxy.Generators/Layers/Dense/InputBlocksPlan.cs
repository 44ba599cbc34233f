using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>The dense input gradient, cut in blocks of inputs that a worker takes one at a time.</summary>
/// <param name="SamplePanels">Panels of samples that pass over a tile's weights one after the other.</param>
/// <param name="ChunkPanels">Panels of units whose output gradients stay in the first-level cache beside a tile's weights.</param>
/// <param name="BlockRows">Inputs in a block.</param>
/// <param name="Blocks">Whole blocks.</param>
/// <param name="RestRows">Inputs in the last, smaller block; 0 if there is none.</param>
/// <param name="TogetherForFew">Blocks that are taken together where few samples are left.</param>
/// <param name="Scratch">Place of a block's sums in a worker's scratch.</param>
internal sealed record InputBlocksPlan(int SamplePanels, int ChunkPanels, int BlockRows, int Blocks, int RestRows, int TogetherForFew, Address Scratch)
{
    /// <summary>Inputs in a whole block and in the last, as far as there are such blocks.</summary>
    public IReadOnlyList<int> Sizes => [.. new[] { Blocks > 0 ? BlockRows : 0, RestRows }.Where(rows => rows > 0)];

    /// <summary>Samples that pass over a tile's weights one after the other.</summary>
    public int Samples(Target target) => SamplePanels * target.PanelWidth;
}
