using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>The fully connected layer.</summary>
internal sealed class DenseType : LayerType
{
    public static readonly WholeField Units = new("units", "Values of the output.", 1, Limits.Outputs, Example: 128);

    public override string Name => "dense";

    public override string NumberedName => "dense";

    public override LayerHelp Help { get; } = new(
        "A fully connected layer. Its input is a vector: what a flatten or a dense layer gives, or a map of 1 × 1 × channels.",
        "weight · x + bias",
        "`weight` [units, inputs], `bias` [units]");

    public override EquatableArray<SpecField> Fields { get; } = new([Units]);

    public override bool CanBeNormalized => true;

    public override bool ReplacesLayerBefore => false;

    public override WholeField? Logits => Units;

    public override Layer Create(LayerSource source) => new DenseLayer(source);
}
