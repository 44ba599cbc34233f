using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Activations;

/// <summary>An activation on its own.</summary>
internal sealed record ActivationStage(EquatableArray<LayerPlan> Layers, MapShape Shape, Activation Activation)
    : MapStage(Layers, Shape, Shape), ITakesActivation
{
    public override bool IsTrained => false;

    public override bool OutputMayBeScaled => Activation.OutputMayBeScaled;

    Activation? ITakesActivation.Activation => Activation;

    public Stage? With(Activation activation) => this with { Activation = activation };

    public override MapStagePlan Place(StageMaps maps, MemoryLayout memory) => new ActivationStagePlan(this, maps);
}
