using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;

namespace Galaxy.Generators.Networks;

/// <summary>A network's stages in memory.</summary>
/// <param name="OnMaps">Those on one sample's maps, in order.</param>
/// <param name="OnBatch">Those on the whole batch, which follow.</param>
internal sealed record StagePlans(EquatableArray<MapStagePlan> OnMaps, EquatableArray<BatchStagePlan> OnBatch);
