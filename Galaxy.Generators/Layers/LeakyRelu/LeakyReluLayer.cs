using Galaxy.Generators.Language;
using Galaxy.Generators.Layers.Activations;

namespace Galaxy.Generators.Layers.LeakyRelu;

/// <summary>x where it is positive, slope·x elsewhere.</summary>
internal sealed record LeakyReluLayer(LayerSource Source) : ActivationLayer(Source)
{
    /// <summary>From 0 to 1.</summary>
    public decimal Slope => Fields[LeakyReluType.Slope];

    public override string Description => $"leakyRelu, slope {Words.Digits(Slope)}";

    public override Activation Activation => new SlopedActivation((float)Slope);
}
