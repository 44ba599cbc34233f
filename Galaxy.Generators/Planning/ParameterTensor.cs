using Galaxy.Generators.Language;

namespace Galaxy.Generators.Planning;

/// <summary>A parameter tensor of a layer, not yet placed. In memory its outputs are in panels, one row per input of the window.</summary>
/// <param name="Group">Its group.</param>
/// <param name="Kind">What it is to its layer.</param>
/// <param name="Name">Its name after the layer's: <c>running_mean</c>.</param>
/// <param name="Shape">Its shape in a model file.</param>
/// <param name="Outputs">Filters or units.</param>
internal sealed record ParameterTensor(ParameterGroup Group, ParameterKind Kind, string Name, EquatableArray<int> Shape, int Outputs)
{
    /// <summary>The name of its address in generated code.</summary>
    public required string Part { get; init; }

    /// <summary>Rows of a panel.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>Orientations in which kernels see each output; 1 unless it is tied.</summary>
    public int Orientations { get; init; } = 1;

    /// <summary>The order of the window's inputs in a panel.</summary>
    public WindowOrder Order { get; init; } = new(1, 1, 1, RowStride: 1, ColumnStride: 1, ChannelStride: 1);

    /// <summary>A vector with one value per output.</summary>
    public static ParameterTensor Vector(ParameterGroup group, ParameterKind kind, string name, string part, int outputs) =>
        new(group, kind, name, new([outputs]), outputs) { Part = part };
}
