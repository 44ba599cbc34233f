using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dropout;

/// <summary>Dropout of a stage's output, in place.</summary>
/// <param name="Index">The layer's index in the network, which makes its choices independent of other layers'.</param>
/// <param name="Rate">Fraction of values that are dropped.</param>
internal sealed record DropoutEffect(LayerPlan Layer, int Index, float Rate) : InPlaceEffect(Layer)
{
    public override string Pass => "dropout";

    public override string Code(string step, string index, string pointer, int rows, int columns, int stride) =>
        $"Dropout.Apply({step}, layer: {Index}, {index}, {Literal.Of(Rate)}, {pointer}, {rows}, {columns}, {stride});";
}
