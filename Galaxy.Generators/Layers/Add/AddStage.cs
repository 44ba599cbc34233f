using Galaxy.Generators.Language;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Add;

/// <summary>The sum with an earlier output, and the activation fused into it.</summary>
/// <param name="From">The earlier layer.</param>
internal sealed record AddStage(EquatableArray<LayerPlan> Layers, MapShape Input, MapShape Output, string From)
    : MapStage(Layers, Input, Output), ITakesActivation
{
    public override bool IsTrained => false;

    public override bool OutputMayBeScaled => Activation is not { OutputMayBeScaled: false };

    public override string? SourceLayer => From;

    public Activation? Activation { get; init; }

    public Stage? With(Activation activation) => this with { Activation = activation };

    /// <summary>The earlier stage gets a gradient if there is a trained parameter before it.</summary>
    public override MapStagePlan Place(StageMaps maps, MemoryLayout memory) => new AddStagePlan(this, maps)
    {
        OtherGradient = maps.Source!.HasGradient ? memory.TakeMap(memory.Maps, Name, "OtherGradient", Output) : null,
    };
}
