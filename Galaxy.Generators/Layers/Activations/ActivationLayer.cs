namespace Galaxy.Generators.Layers.Activations;

/// <summary>A layer that is an activation.</summary>
internal abstract record ActivationLayer(LayerSource Source) : ElementwiseLayer(Source)
{
    /// <summary>What it computes.</summary>
    public abstract Activation Activation { get; }

    public sealed override InPlaceEffect? Effect(LayerInPlan layer) => null;

    public sealed override Stage? Join(Stage stage, LayerInPlan layer) =>
        stage is ITakesActivation taker ? taker.With(taker.Activation?.Then(Activation) ?? Activation) : null;

    public sealed override Stage Begin(LayerInPlan layer) => new ActivationStage(layer.Alone, layer.Map, Activation);
}
