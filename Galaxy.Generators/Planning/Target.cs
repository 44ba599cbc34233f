using Galaxy.Generators.Language;

namespace Galaxy.Generators.Planning;

/// <summary>The machine that tiles are cut for. It is data: another machine is another value, not another emitter.</summary>
/// <param name="VectorFloats">Floats in a vector register.</param>
/// <param name="PanelWidth">Outputs in a full panel: whole vectors.</param>
/// <param name="Accumulators">Vector registers that hold sums; the rest hold weights and inputs.</param>
/// <param name="Level1Bytes">The share of the first-level cache that a block of rows may fill.</param>
internal sealed record Target(int VectorFloats, int PanelWidth, int Accumulators, int Level1Bytes)
{
    private const int MostRows = 12;

    /// <summary>32 registers of 16 floats (AVX-512): a panel is one vector, two panels side by side load fewer inputs per product.</summary>
    public static Target Avx512 { get; } = new(VectorFloats: 16, PanelWidth: 16, Accumulators: 24, Level1Bytes: 24 * 1024) { Mark = "Wide" };

    /// <summary>16 registers of 8 floats (AVX2 with FMA): 6 × 16 sums leave four for two weight vectors and an input.</summary>
    public static Target Avx2 { get; } = new(VectorFloats: 8, PanelWidth: 16, Accumulators: 12, Level1Bytes: 24 * 1024) { Wider = Avx512 };

    /// <summary>A machine with wider vectors that uses the same memory layout.</summary>
    public Target? Wider { get; private init; }

    /// <summary>The suffix of its methods' names.</summary>
    public string Mark { get; private init; } = "";

    /// <summary>Vectors that hold so many outputs.</summary>
    public int Vectors(int outputs) => Math.Max(1, outputs / VectorFloats);

    /// <summary>Floats of each vector; fewer than a full vector's for a narrow panel.</summary>
    public int FloatsOf(int outputs) => outputs / Vectors(outputs);

    /// <summary>Rows (pixels, samples or inputs) of a tile with so many outputs. More than 12 gain nothing.</summary>
    public int TileRows(int outputs) => Math.Min(Accumulators / Vectors(outputs), MostRows);

    /// <summary>This machine, and the wider one if so many floats fill its vectors.</summary>
    public IEnumerable<Target> Machines(int floats) => Wider is { } wider && floats % wider.VectorFloats == 0 ? [this, wider] : [this];

    /// <summary>Floats that a map takes in memory, its channels padded to whole vectors.</summary>
    public long Floats(MapShape map) => (long)map.Height * map.Width * Padded(map.Channels);

    /// <summary>Channels in memory, padded to whole vectors.</summary>
    public int Padded(int channels) => (channels + VectorFloats - 1) / VectorFloats * VectorFloats;
}
