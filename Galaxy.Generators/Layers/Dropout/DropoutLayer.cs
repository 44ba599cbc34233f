using Galaxy.Generators.Language;
using Galaxy.Generators.Layers.Activations;

namespace Galaxy.Generators.Layers.Dropout;

/// <summary>Sets values to zero by chance in training, and scales the others up by as much (Srivastava et al., 2014).</summary>
internal sealed record DropoutLayer(LayerSource Source) : ElementwiseLayer(Source)
{
    /// <summary>Share of zeros.</summary>
    public decimal Rate => Fields[DropoutType.Rate];

    public override string Description => $"dropout, rate {Words.Digits(Rate)}";

    public override InPlaceEffect Effect(LayerInPlan layer) => new DropoutEffect(layer.Plan, layer.Index, (float)Rate);

    public override Stage? Join(Stage stage, LayerInPlan layer) => null;

    /// <summary>Where no stage is before it that it could work on, one that copies.</summary>
    public override Stage Begin(LayerInPlan layer) =>
        new ActivationStage(layer.Alone, layer.Map, SlopedActivation.Identity) { Effects = new([Effect(layer)]) };
}
