namespace Galaxy.Generators.Layers.MaxPool2d;

/// <summary>The largest value of each square window.</summary>
internal sealed record MaxPool2dLayer(LayerSource Source) : PoolLayer(Source)
{
    public override Stage? Join(Stage stage, LayerInPlan layer) => (stage as ITakesMaxPool)?.With(this, layer.Plan);

    public override Stage Begin(LayerInPlan layer) => new MaxPoolStage(layer.Alone, layer.Plan.Input, layer.Plan.Output, this);
}
