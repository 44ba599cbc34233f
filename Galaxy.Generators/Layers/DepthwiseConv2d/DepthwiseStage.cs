using Galaxy.Generators.Language;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.DepthwiseConv2d;

/// <summary>A depthwise convolution with the activation fused into it.</summary>
internal sealed record DepthwiseStage(EquatableArray<LayerPlan> Layers, MapShape Input, MapShape Output, DepthwiseConv2dLayer Conv)
    : MapStage(Layers, Input, Output), ITakesActivation
{
    public Activation? Activation { get; init; }

    public override bool IsTrained => true;

    public override bool OutputMayBeScaled => Activation is not { OutputMayBeScaled: false };

    public override int InputBorder => Conv.Padding;

    public Stage? With(Activation activation) => this with { Activation = activation };

    public override MapStagePlan Place(StageMaps maps, MemoryLayout memory)
    {
        EquatableArray<WindowPhase> phases = maps.NeedsInputGradient ? WindowPhases.Split(Conv.Window, Input) : new([]);
        return new DepthwiseStagePlan(this, maps)
        {
            Weights = memory.Weights(Layers[0]),
            Bias = memory.Parameter(Layers[0], "bias"),
            Phases = phases,
            ConvGradient = memory.TakeMap(memory.MapGradients, Name, "ConvGradient", Output, WindowPhases.Border(phases, Output)),
        };
    }
}
