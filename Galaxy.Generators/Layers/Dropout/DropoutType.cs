using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers.Dropout;

/// <summary>Dropout.</summary>
internal sealed class DropoutType : LayerType
{
    public static readonly DecimalField Rate = new("rate", "Fraction of values set to zero.", 0, 0.99m, Example: 0.3m);

    public override string Name => "dropout";

    public override string NumberedName => "dropout";

    public override LayerHelp Help { get; } = new(
        "In training, sets random values to zero and scales up the others to compensate.", "the input unchanged; dropout is active in training only");

    public override EquatableArray<SpecField> Fields { get; } = new([Rate]);

    public override bool CanBeNormalized => false;

    public override bool ReplacesLayerBefore => false;

    public override WholeField? Logits => null;

    public override Layer Create(LayerSource source) => new DropoutLayer(source);
}
