using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers.Dropout;

/// <summary>Sets values to zero by chance in training, and scales the others up by as much (Srivastava et al., 2014).</summary>
internal sealed record DropoutLayer(LayerSource Source) : ElementwiseLayer(Source)
{
    /// <summary>Share of zeros.</summary>
    public decimal Rate => Fields[DropoutType.Rate];

    public override string Description => $"dropout, rate {Words.Digits(Rate)}";
}
