using Galaxy.Generators.Layers.Activations;

namespace Galaxy.Generators.Layers.Relu;

/// <summary>max(x, 0).</summary>
internal sealed record ReluLayer(LayerSource Source) : ActivationLayer(Source)
{
    public override string Description => "relu";

    public override Activation Activation => new SlopedActivation(0);
}
