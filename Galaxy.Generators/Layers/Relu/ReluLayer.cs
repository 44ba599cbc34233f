namespace Galaxy.Generators.Layers.Relu;

/// <summary>max(x, 0).</summary>
internal sealed record ReluLayer(LayerSource Source) : ElementwiseLayer(Source)
{
    public override string Description => "relu";
}
