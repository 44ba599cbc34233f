using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers.MaxPool2d;

/// <summary>Max pooling.</summary>
internal sealed class MaxPool2dType : LayerType
{
    public override string Name => "maxPool2d";

    public override string NumberedName => "maxPool";

    public override LayerHelp Help { get; } = new(
        "The largest value of each square window. Rows out: (rows − size) / stride + 1, rounded down.",
        "largest value of windows of `size`×`size`, step `stride`; no padding");

    public override EquatableArray<SpecField> Fields { get; } = new([PoolFields.Size, PoolFields.Stride]);

    public override bool CanBeNormalized => false;

    public override bool ReplacesLayerBefore => false;

    public override WholeField? Logits => null;

    public override Layer Create(LayerSource source) => new MaxPool2dLayer(source);
}
