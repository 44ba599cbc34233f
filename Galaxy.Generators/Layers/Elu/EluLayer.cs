using Galaxy.Generators.Language;
using Galaxy.Generators.Layers.Activations;

namespace Galaxy.Generators.Layers.Elu;

/// <summary>x where it is positive, alpha·(eˣ − 1) elsewhere.</summary>
internal sealed record EluLayer(LayerSource Source) : ActivationLayer(Source)
{
    /// <summary>At least 0.</summary>
    public decimal Alpha => Fields[EluType.Alpha];

    public override string Description => $"elu, alpha {Words.Digits(Alpha)}";

    public override Activation Activation => new EluActivation((float)Alpha);
}
