namespace Galaxy.Generators.Layers.Activations;

/// <summary>A layer that is an activation.</summary>
internal abstract record ActivationLayer(LayerSource Source) : ElementwiseLayer(Source)
{
    /// <summary>What it computes.</summary>
    public abstract Activation Activation { get; }

    public sealed override InPlaceEffect? Effect(LayerInPlan layer) => null;

    public sealed override Stage? Join(Stage stage, LayerInPlan layer) =>
        stage is ITakesActivation taker && Behind(taker.Activation) is { } joined ? taker.With(joined) : null;

    public sealed override Stage Begin(LayerInPlan layer) => layer.IsOnBatch
        ? new BatchActivationStage(layer.Alone, Activation)
        : new ActivationStage(layer.Alone, layer.Map, Activation);

    private Activation? Behind(Activation? before)
    {
        if (!Activation.DerivesFromOutput)
            return null;
        return before is null ? Activation : before.Then(Activation);
    }
}
