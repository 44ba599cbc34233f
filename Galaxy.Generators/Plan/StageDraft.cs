using Galaxy.Generators.Spec;

namespace Galaxy.Generators.Plan;

/// <summary>Layers that one kernel computes, before memory is laid out.</summary>
internal abstract record StageDraft(MapShape Input, MapShape Output, EquatableArray<LayerPlan> Layers);

/// <summary>A convolution, and what was fused behind it.</summary>
internal sealed record ConvDraft(
    MapShape Input, MapShape Output, EquatableArray<LayerPlan> Layers, Conv2dSpec Conv, Activation? Activation, MaxPool2dSpec? Pool)
    : StageDraft(Input, Output, Layers);

/// <summary>Max pooling on its own.</summary>
internal sealed record MaxPoolDraft(MapShape Input, MapShape Output, EquatableArray<LayerPlan> Layers, MaxPool2dSpec Pool)
    : StageDraft(Input, Output, Layers);

/// <summary>Average pooling.</summary>
internal sealed record AvgPoolDraft(MapShape Input, MapShape Output, EquatableArray<LayerPlan> Layers, AvgPoolPlan Pool)
    : StageDraft(Input, Output, Layers);

/// <summary>An activation on its own.</summary>
internal sealed record ActivationDraft(MapShape Input, MapShape Output, EquatableArray<LayerPlan> Layers, Activation Activation)
    : StageDraft(Input, Output, Layers);

/// <summary>A dense layer, and the activation behind it.</summary>
internal sealed record DenseDraft(MapShape Input, MapShape Output, EquatableArray<LayerPlan> Layers, DenseSpec Dense, Activation? Activation)
    : StageDraft(Input, Output, Layers);
