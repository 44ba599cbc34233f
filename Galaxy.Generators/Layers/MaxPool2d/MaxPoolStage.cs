using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.MaxPool2d;

/// <summary>Max pooling on its own.</summary>
internal sealed record MaxPoolStage(EquatableArray<LayerPlan> Layers, MapShape Input, MapShape Output, MaxPool2dLayer Pool)
    : MapStage(Layers, Input, Output)
{
    public override bool IsTrained => false;

    public override bool OutputMayBeScaled => true;

    public override MapStagePlan Place(StageMaps maps, MemoryLayout memory) =>
        new MaxPoolStagePlan(this, maps, MaxPoolPlan.Of(Pool, OutputName, maps.Output, memory.Maps));
}
