using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers;

/// <summary>The maps that connect a stage to others.</summary>
/// <param name="Input">Map in; per sample.</param>
/// <param name="Output">Map out; per sample, or in the sample's row of the first dense layer's input.</param>
/// <param name="InputGradient">Where the gradient of the input goes, without border; per thread.</param>
/// <param name="OutputGradient">Where the gradient of the output is found.</param>
/// <param name="NeedsInputGradient">Whether a parameter lies before the stage.</param>
/// <param name="Source">The earlier stage whose output it also reads, if there is one.</param>
internal sealed record StageMaps(
    MapPlan Input, MapPlan Output, MapPlan InputGradient, MapPlan OutputGradient, bool NeedsInputGradient, MapStagePlan? Source);
