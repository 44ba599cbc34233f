using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers.LeakyRelu;

/// <summary>The leaky rectifier.</summary>
internal sealed class LeakyReluType : LayerType
{
    public static readonly DecimalField Slope =
        new("slope", "What a negative value is multiplied by.", 0, 1, Example: 0.01m) { Default = 0.01m };

    public override string Name => "leakyRelu";

    public override string NumberedName => "leakyRelu";

    public override LayerHelp Help { get; } = new("x where it is positive, slope · x elsewhere.", "max(x, `slope`·x), the slope as float32");

    public override EquatableArray<SpecField> Fields { get; } = new([Slope]);

    public override bool CanBeNormalized => false;

    public override bool ReplacesLayerBefore => false;

    public override WholeField? Logits => null;

    public override Layer Create(LayerSource source) => new LeakyReluLayer(source);
}
