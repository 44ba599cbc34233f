using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers.Elu;

/// <summary>The exponential linear unit (Clevert et al., 2016).</summary>
internal sealed class EluType : LayerType
{
    public static readonly DecimalField Alpha =
        new("alpha", "What it falls to far below zero, with a minus sign.", 0, 100, Example: 1m) { Default = 1m };

    public override string Name => "elu";

    public override string NumberedName => "elu";

    public override LayerHelp Help { get; } =
        new("x where it is positive, alpha · (eˣ − 1) elsewhere.", "x where x > 0, else `alpha`·(eˣ − 1), alpha as float32");

    public override EquatableArray<SpecField> Fields { get; } = new([Alpha]);

    public override bool CanBeNormalized => false;

    public override bool ReplacesLayerBefore => false;

    public override WholeField? Logits => null;

    public override Layer Create(LayerSource source) => new EluLayer(source);
}
