using Galaxy.Generators.Language;

namespace Galaxy.Generators.Planning;

/// <summary>The memory layout of a network, built stage by stage.</summary>
/// <param name="parameters">The parameters, which are laid out first.</param>
/// <param name="folds">Whether inference uses a copy of the parameters with batch norm folded in.</param>
internal sealed class MemoryLayout(ParameterLayout parameters, bool folds, Target target)
{
    /// <summary>Rows a multiple of 4 KiB apart would share cache sets.</summary>
    private const int CacheSetFloats = 1024;

    private Address? _copy;
    private Address? _orientedGradients;

    /// <summary>The machine that tiles are cut for.</summary>
    public Target Target => target;

    /// <summary>Per sample: maps and arg-max.</summary>
    public Arena Maps { get; } = new(MemoryArea.Maps);

    /// <summary>Per sample: rows of the batch matrices.</summary>
    public Arena Rows { get; } = new(MemoryArea.Rows);

    /// <summary>Per thread: gradients of one sample's maps.</summary>
    public Arena MapGradients { get; } = new(MemoryArea.MapGradients);

    /// <summary>Per thread: temporary memory of a kernel.</summary>
    public ScratchBlock Scratch { get; } = new();

    /// <summary>Once: repacked filters.</summary>
    public Arena Shared { get; } = new(MemoryArea.Shared);

    /// <summary>
    /// The copy of the parameters that kernels on samples read: with tied filters in all orientations, and for inference with batch norm
    /// folded in; null if they read the parameters themselves.
    /// </summary>
    public Address? Copy => folds || IsTied
        ? _copy ??= Shared.Take("Parameters", IsTied ? "Oriented" : "Folded", parameters.SampleFloats)
        : null;

    /// <summary>The gradients of that copy, before they are summed over the orientations; null without tied filters.</summary>
    public Address? OrientedGradients => IsTied
        ? _orientedGradients ??= Shared.Take("Parameters", "OrientedGradients", parameters.SampleFloats)
        : null;

    /// <summary>Every address.</summary>
    public IEnumerable<Address> Addresses =>
        [.. parameters.Addresses, .. Maps.Addresses, .. Rows.Addresses, .. MapGradients.Addresses, .. Scratch.Addresses, .. Shared.Addresses];

    private bool IsTied => parameters.Tied.Count > 0;

    /// <summary>The address of a layer's tensor.</summary>
    public Address Parameter(LayerPlan layer, string tensor) => parameters[layer, tensor].Place;

    /// <summary>A layer's weights, cut in panels.</summary>
    public WeightPlan Weights(LayerPlan layer)
    {
        ParameterPlan weight = parameters[layer, "weight"];
        return new WeightPlan(weight.Place, weight.Rows, weight.Outputs, Panels.Cut(weight.Outputs, target));
    }

    /// <summary>A map with channels padded to whole vectors.</summary>
    public MapPlan TakeMap(Arena arena, string owner, string part, MapShape shape, int border = 0) =>
        arena.TakeMap(owner, part, shape, border, target.Padded(shape.Channels));

    /// <summary>A map in the rows of a batch matrix.</summary>
    public MapPlan RowMap(BatchMatrix matrix, MapShape shape) =>
        new(matrix.Place, matrix.Place, shape.Height, shape.Width, shape.Channels, Border: 0, target.Padded(shape.Channels));

    /// <summary>A batch matrix; if needed, an extra cache line keeps rows from sharing cache sets.</summary>
    public BatchMatrix TakeMatrix(string owner, string part, int columns)
    {
        int stride = Arena.RoundUp(columns);
        stride = stride % CacheSetFloats == 0 ? Arena.RoundUp(stride + 1) : stride;
        return new BatchMatrix(Rows.Take(owner, part, stride) with { SampleStride = stride }, columns, stride);
    }
}
