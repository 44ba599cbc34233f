namespace Galaxy.Generators.Layers.AvgPool2d;

/// <summary>The mean of each square window.</summary>
internal sealed record AvgPool2dLayer(LayerSource Source) : PoolLayer(Source)
{
    public override Stage? Join(Stage stage, LayerInPlan layer) => null;

    public override Stage Begin(LayerInPlan layer) =>
        new AvgPoolStage(layer.Alone, layer.Plan.Input, layer.Plan.Output, new AvgPoolPlan(Size, Size, Stride));
}
