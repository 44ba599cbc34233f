using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Layers;

/// <summary>A kind of layer that looks at each sample by itself.</summary>
internal abstract class SampleReferenceLayer : ReferenceLayer
{
    public sealed override Pass Forward(PlacedLayer layer, LayerInput input) => new(
        [.. input.Maps.Select(map => Output(layer, map))],
        outputGradients => [.. input.Maps.Zip(outputGradients, (map, gradient) => InputGradient(layer, map, gradient))]);

    protected abstract Map Output(PlacedLayer layer, Map input);

    /// <summary>The gradient of the input from the input and the output's gradient; adds to the parameters' gradients.</summary>
    protected abstract Map InputGradient(PlacedLayer layer, Map input, Map outputGradient);
}
