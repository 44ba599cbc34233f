using Galaxy.Generators.Networks;

namespace Galaxy.Generators.Layers.Dropout;

/// <summary>Dropout of a stage's output, in place.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Index">The layer's index in the network: what it drops is independent of other layers'.</param>
/// <param name="Rate">Share of values that are dropped.</param>
internal sealed record DropoutPlan(string Name, int Index, float Rate)
{
    public static DropoutPlan Of(DropoutLayer spec, LayerPlan layer, int index) => new(layer.Name, index, (float)spec.Rate);
}
