using Galaxy.Generators.CSharp;

namespace Galaxy.Generators.Layers.Dropout;

/// <summary>Dropout of a stage's output, in place.</summary>
/// <param name="Index">The layer's index in the network: what it drops is independent of other layers'.</param>
/// <param name="Rate">Share of values that are dropped.</param>
internal sealed record DropoutEffect(string Name, int Index, float Rate) : InPlaceEffect(Name)
{
    public override string Pass => "dropout";

    public override string Call(string pointer, int rows, int columns, int stride) =>
        $"Dropout.Apply(step, layer: {Index}, index, {Literal.Of(Rate)}, {pointer}, {rows}, {columns}, {stride});";
}
