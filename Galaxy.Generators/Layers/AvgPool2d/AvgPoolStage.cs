using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.AvgPool2d;

/// <summary>Average pooling, of windows or of the whole map.</summary>
internal sealed record AvgPoolStage(EquatableArray<LayerPlan> Layers, MapShape Input, MapShape Output, AvgPoolPlan Pool)
    : MapStage(Layers, Input, Output)
{
    public override bool IsTrained => false;

    public override bool OutputMayBeScaled => true;

    public override MapStagePlan Place(StageMaps maps, MemoryLayout memory) => new AvgPoolStagePlan(this, maps);
}
