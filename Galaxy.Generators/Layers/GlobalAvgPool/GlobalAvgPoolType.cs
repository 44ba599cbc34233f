using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers.GlobalAvgPool;

/// <summary>Average pooling of the whole map.</summary>
internal sealed class GlobalAvgPoolType : LayerType
{
    public override string Name => "globalAvgPool";

    public override string NumberedName => "globalAvgPool";

    public override LayerHelp Help { get; } = new(
        "The mean of each channel over the whole map: from height × width × channels to 1 × 1 × channels.", "mean of each channel");

    public override EquatableArray<SpecField> Fields { get; } = new([]);

    public override bool CanBeNormalized => false;

    public override bool ReplacesLayerBefore => false;

    public override WholeField? Logits => null;

    public override Layer Create(LayerSource source) => new GlobalAvgPoolLayer(source);
}
