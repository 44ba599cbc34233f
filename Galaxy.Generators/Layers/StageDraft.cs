using Galaxy.Generators.Language;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Layers.AvgPool2d;
using Galaxy.Generators.Layers.BatchNorm;
using Galaxy.Generators.Layers.Conv2d;
using Galaxy.Generators.Layers.Dense;
using Galaxy.Generators.Layers.Dropout;
using Galaxy.Generators.Layers.MaxPool2d;
using Galaxy.Generators.Networks;

namespace Galaxy.Generators.Layers;

/// <summary>Layers that one stage computes, before memory is laid out.</summary>
internal abstract record StageDraft(MapShape Input, MapShape Output, EquatableArray<LayerPlan> Layers)
{
    /// <summary>What drops values of the output, in place and in training only.</summary>
    public EquatableArray<DropoutPlan> Dropouts { get; init; } = new([]);

    /// <summary>Whether a later layer adds the output: then it must stay as it is.</summary>
    public bool IsSource { get; init; }
}

/// <summary>A convolution, and what was fused behind it.</summary>
internal sealed record ConvDraft(
    MapShape Input, MapShape Output, EquatableArray<LayerPlan> Layers, Conv2dLayer Conv, NormDraft? Norm, Activation? Activation, MaxPool2dLayer? Pool)
    : StageDraft(Input, Output, Layers);

/// <summary>Max pooling on its own.</summary>
internal sealed record MaxPoolDraft(MapShape Input, MapShape Output, EquatableArray<LayerPlan> Layers, MaxPool2dLayer Pool)
    : StageDraft(Input, Output, Layers);

/// <summary>Average pooling.</summary>
internal sealed record AvgPoolDraft(MapShape Input, MapShape Output, EquatableArray<LayerPlan> Layers, AvgPoolPlan Pool)
    : StageDraft(Input, Output, Layers);

/// <summary>The sum with an earlier output, and the activation behind it.</summary>
internal sealed record AddDraft(MapShape Input, MapShape Output, EquatableArray<LayerPlan> Layers, string From, Activation? Activation)
    : StageDraft(Input, Output, Layers);

/// <summary>An activation on its own.</summary>
internal sealed record ActivationDraft(MapShape Input, MapShape Output, EquatableArray<LayerPlan> Layers, Activation Activation)
    : StageDraft(Input, Output, Layers);

/// <summary>A dense layer, and what was fused behind it.</summary>
internal sealed record DenseDraft(
    MapShape Input, MapShape Output, EquatableArray<LayerPlan> Layers, DenseLayer Dense, NormDraft? Norm, Activation? Activation)
    : StageDraft(Input, Output, Layers);

/// <summary>Batch norm, and the name its parameters have.</summary>
internal sealed record NormDraft(BatchNormLayer Spec, string Name);
