using Galaxy.Generators.Language;
using Galaxy.Generators.Layers.Activations;

namespace Galaxy.Generators.Layers.Dropout;

/// <summary>Zeroes random values in training, and scales up the others to compensate (Srivastava et al., 2014).</summary>
internal sealed record DropoutLayer(LayerSource Source) : ElementwiseLayer(Source)
{
    /// <summary>Fraction of values set to zero.</summary>
    public decimal Rate => Fields[DropoutType.Rate];

    public override string Description => $"dropout, rate {Words.Digits(Rate)}";

    public override InPlaceEffect Effect(LayerInPlan layer) => new DropoutEffect(layer.Plan, layer.Index, (float)Rate);

    public override Stage? Join(Stage stage, LayerInPlan layer) => null;

    /// <summary>As the first layer, a stage that copies its input.</summary>
    public override Stage Begin(LayerInPlan layer) =>
        ActivationLayer.Begin(layer, SlopedActivation.Identity) with { Effects = new([Effect(layer)]) };
}
