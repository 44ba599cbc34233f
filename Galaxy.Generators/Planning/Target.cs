namespace Galaxy.Generators.Planning;

/// <summary>The machine that tiles are cut for. Data, so that another machine is another value and not another emitter.</summary>
/// <param name="VectorFloats">Floats in a vector register.</param>
/// <param name="PanelWidth">Outputs in a full panel: whole vectors.</param>
/// <param name="Accumulators">Vector registers that hold sums; the rest hold weights and inputs.</param>
/// <param name="Level1Bytes">The share of the first-level cache that a block of rows may fill.</param>
internal sealed record Target(int VectorFloats, int PanelWidth, int Accumulators, int Level1Bytes)
{
    private const int MostRows = 12;

    /// <summary>32 registers of 16 floats (AVX-512): a panel is one vector, two panels side by side load fewer inputs for each product.</summary>
    public static Target Avx512 { get; } = new(VectorFloats: 16, PanelWidth: 16, Accumulators: 24, Level1Bytes: 24 * 1024) { Mark = "Wide" };

    /// <summary>16 registers of 8 floats (AVX2 with FMA): 6 × 16 sums leave four for two weight vectors and an input.</summary>
    public static Target Avx2 { get; } = new(VectorFloats: 8, PanelWidth: 16, Accumulators: 12, Level1Bytes: 24 * 1024) { Wider = Avx512 };

    /// <summary>A machine with wider vectors, which works in the same memory: panels, maps and scratch are laid out for this one.</summary>
    public Target? Wider { get; private init; }

    /// <summary>What tells the names of its methods from the narrower machine's.</summary>
    public string Mark { get; private init; } = "";

    /// <summary>Vectors side by side in so many outputs.</summary>
    public int Vectors(int outputs) => Math.Max(1, outputs / VectorFloats);

    /// <summary>Floats of each of them: fewer than a whole vector's where a narrow panel fills none.</summary>
    public int FloatsOf(int outputs) => outputs / Vectors(outputs);

    /// <summary>Rows (pixels, samples or inputs) in a tile beside so many outputs. More than 12 gain nothing.</summary>
    public int TileRows(int outputs) => Math.Min(Accumulators / Vectors(outputs), MostRows);

    /// <summary>This machine, and the wider one where so many floats fill its vectors.</summary>
    public IEnumerable<Target> Machines(int floats) => Wider is { } wider && floats % wider.VectorFloats == 0 ? [this, wider] : [this];

    /// <summary>Channels as they lie in memory: rounded up to whole vectors.</summary>
    public int Padded(int channels) => (channels + VectorFloats - 1) / VectorFloats * VectorFloats;
}
