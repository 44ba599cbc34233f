using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers.AvgPool2d;

/// <summary>Average pooling.</summary>
internal sealed class AvgPool2dType : LayerType
{
    public override string Name => "avgPool2d";

    public override string NumberedName => "avgPool";

    public override LayerHelp Help { get; } = new(
        "The mean of each square window. Rows out: (rows − size) / stride + 1, rounded down.",
        "mean of windows of `size`×`size`, step `stride`; no padding");

    public override EquatableArray<SpecField> Fields { get; } = new([PoolFields.Size, PoolFields.Stride]);

    public override bool CanBeNormalized => false;

    public override bool ReplacesLayerBefore => false;

    public override WholeField? Logits => null;

    public override Layer Create(LayerSource source) => new AvgPool2dLayer(source);
}
