using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers.Silu;

/// <summary>The sigmoid linear unit, also called swish (Elfwing et al., 2018).</summary>
internal sealed class SiluType : LayerType
{
    public override string Name => "silu";

    public override string NumberedName => "silu";

    public override LayerHelp Help { get; } = new("x times its sigmoid.", "x / (1 + e⁻ˣ)");

    public override EquatableArray<SpecField> Fields { get; } = new([]);

    public override bool CanBeNormalized => false;

    public override bool ReplacesLayerBefore => false;

    public override WholeField? Logits => null;

    public override Layer Create(LayerSource source) => new SiluLayer(source);
}
