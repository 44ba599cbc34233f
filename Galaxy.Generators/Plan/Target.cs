namespace Galaxy.Generators.Plan;

/// <summary>The machine that tiles are cut for. Data, so that another machine is another value and not another emitter.</summary>
/// <param name="VectorFloats">Floats in a vector register.</param>
/// <param name="PanelVectors">Vectors side by side in a full panel of outputs.</param>
/// <param name="Accumulators">Vector registers that hold sums; the rest hold weights and inputs.</param>
/// <param name="Level1Bytes">The share of the first-level cache that a block of rows may fill.</param>
internal sealed record Target(int VectorFloats, int PanelVectors, int Accumulators, int Level1Bytes)
{
    /// <summary>16 registers of 8 floats (AVX2 with FMA): 6 × 16 sums leave four for two weight vectors and an input.</summary>
    public static Target Avx2 { get; } = new(VectorFloats: 8, PanelVectors: 2, Accumulators: 12, Level1Bytes: 24 * 1024);

    /// <summary>Outputs in a full panel.</summary>
    public int PanelWidth => VectorFloats * PanelVectors;

    /// <summary>Rows (pixels, samples or inputs) in a tile beside <paramref name="vectors"/> vectors of outputs.</summary>
    public int TileRows(int vectors) => Accumulators / vectors;

    /// <summary>Channels as they lie in memory: rounded up to whole vectors.</summary>
    public int Padded(int channels) => (channels + VectorFloats - 1) / VectorFloats * VectorFloats;
}
