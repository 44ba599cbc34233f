using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers.Relu;

/// <summary>The rectifier.</summary>
internal sealed class ReluType : LayerType
{
    public override string Name => "relu";

    public override string NumberedName => "relu";

    public override LayerHelp Help { get; } = new("max(x, 0).", "max(x, 0)");

    public override EquatableArray<SpecField> Fields { get; } = new([]);

    public override bool CanBeNormalized => false;

    public override bool ReplacesLayerBefore => false;

    public override WholeField? Logits => null;

    public override Layer Create(LayerSource source) => new ReluLayer(source);
}
