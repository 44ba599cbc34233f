using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.OrientationPool;

/// <summary>Pooling of orientations.</summary>
/// <param name="TakesLargest">Whether it keeps the largest, and not the mean.</param>
internal sealed record OrientationPoolStage(EquatableArray<LayerPlan> Layers, MapShape Input, MapShape Output, bool TakesLargest)
    : MapStage(Layers, Input, Output)
{
    public override bool IsTrained => false;

    public override bool OutputMayBeScaled => true;

    public override MapStagePlan Place(StageMaps maps, MemoryLayout memory) => new OrientationPoolStagePlan(this, maps);
}
