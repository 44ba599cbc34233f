using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers.Add;

/// <summary>The sum with an earlier layer.</summary>
internal sealed class AddType : LayerType
{
    public static readonly TextField From = new("from", "The earlier layer's name, or type and number: conv1, relu2.", Example: "conv1");

    public override string Name => "add";

    public override string NumberedName => "add";

    public override LayerHelp Help { get; } = new(
        "Adds the output of an earlier layer, whose shape is the same. Before the flatten.",
        "the layer's input plus the output of the layer `from`");

    public override EquatableArray<SpecField> Fields { get; } = new([From]);

    public override bool CanBeNormalized => false;

    public override bool ReplacesLayerBefore => false;

    public override WholeField? Logits => null;

    public override Layer Create(LayerSource source) => new AddLayer(source);
}
