namespace Galaxy.Generators.Layers.Activations;

/// <summary>A layer that is an activation.</summary>
internal abstract record ActivationLayer(LayerSource Source) : ElementwiseLayer(Source)
{
    /// <summary>What it computes.</summary>
    public abstract Activation Activation { get; }

    public sealed override InPlaceEffect? Effect(LayerInPlan layer) => null;

    public sealed override Stage? Join(Stage stage, LayerInPlan layer) =>
        stage is ITakesActivation taker && Behind(taker.Activation) is { } joined ? taker.With(joined) : null;

    public sealed override Stage Begin(LayerInPlan layer) => Begin(layer, Activation);

    /// <summary>A stage that computes an activation and nothing else.</summary>
    public static Stage Begin(LayerInPlan layer, Activation activation) => layer.IsOnBatch
        ? new BatchActivationStage(layer.Alone, activation)
        : new ActivationStage(layer.Alone, layer.Map, activation);

    private Activation? Behind(Activation? before)
    {
        if (!Activation.DerivesFromOutput)
            return null;
        return before is null ? Activation : before.Then(Activation);
    }
}
