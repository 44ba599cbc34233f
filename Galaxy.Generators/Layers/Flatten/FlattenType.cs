using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers.Flatten;

/// <summary>From a map to a vector.</summary>
internal sealed class FlattenType : LayerType
{
    public override string Name => "flatten";

    public override string NumberedName => "flatten";

    public override LayerHelp Help { get; } = new(
        "From a map of height × width × channels to a vector. Once, before the first dense layer; a map of 1 × 1 × channels needs none.",
        "the values in one row, channel by channel (C, H, W)");

    public override EquatableArray<SpecField> Fields { get; } = new([]);

    public override bool CanBeNormalized => false;

    public override bool ReplacesLayerBefore => false;

    public override WholeField? Logits => null;

    public override Layer Create(LayerSource source) => new FlattenLayer(source);
}
