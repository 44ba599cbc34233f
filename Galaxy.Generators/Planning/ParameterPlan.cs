using Galaxy.Generators.Language;

namespace Galaxy.Generators.Planning;

/// <summary>One parameter tensor: name and shape in a model file, and where it lies in parameter memory.</summary>
/// <param name="Kind">What it is to its layer.</param>
/// <param name="Outputs">Filters or units, which lie in panels.</param>
/// <param name="Order">The order of the window's inputs in a panel.</param>
/// <param name="Rows">Rows of a panel.</param>
internal sealed record ParameterPlan(
    string Name, ParameterKind Kind, EquatableArray<int> Shape, Address Place, int Outputs, WindowOrder Order, int Rows);
