using Galaxy.Generators.Layers.Activations;

namespace Galaxy.Generators.Layers.Silu;

/// <summary>x·σ(x), with σ the sigmoid.</summary>
internal sealed record SiluLayer(LayerSource Source) : ActivationLayer(Source)
{
    public override string Description => "silu";

    public override Activation Activation => new SiluActivation();
}
