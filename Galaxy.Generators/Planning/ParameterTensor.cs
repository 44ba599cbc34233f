using Galaxy.Generators.Language;

namespace Galaxy.Generators.Planning;

/// <summary>A parameter tensor of a layer, without a place yet. In memory its outputs lie in panels, a row per input of the window.</summary>
/// <param name="Group">Which parameters it lies among.</param>
/// <param name="Name">Its name behind the layer's: <c>running_mean</c>.</param>
/// <param name="Shape">Its shape in a model file.</param>
/// <param name="Outputs">Filters or units.</param>
internal sealed record ParameterTensor(ParameterGroup Group, string Name, EquatableArray<int> Shape, int Outputs)
{
    /// <summary>What generated code calls its place.</summary>
    public required string Part { get; init; }

    /// <summary>Rows of a panel.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>How the window's inputs follow one another in a panel.</summary>
    public WindowOrder Order { get; init; } = new(1, 1, 1, RowStride: 1, ColumnStride: 1, ChannelStride: 1);

    /// <summary>A number for each output.</summary>
    public static ParameterTensor Vector(ParameterGroup group, string name, string part, int outputs) => new(group, name, new([outputs]), outputs) { Part = part };
}
