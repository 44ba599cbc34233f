using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers.DepthwiseConv2d;

/// <summary>The convolution of each channel by itself (Howard et al., 2017).</summary>
internal sealed class DepthwiseConv2dType : LayerType
{
    // Every place of the window is written out.
    private const int LargestKernel = 11;

    public static readonly WholeField Kernel = WindowFields.Kernel(LargestKernel);

    public override string Name => "depthwiseConv2d";

    public override string NumberedName => "depthwise";

    public override LayerHelp Help { get; } = new(
        "A convolution of each channel by itself. Rows out: (rows + 2·padding − kernel) / stride + 1, rounded down.",
        "cross-correlation of each channel with `kernel`×`kernel` weights of its own, zeros of `padding` all round, step `stride`, plus bias",
        "`weight` [channels, 1, rows, columns], `bias` [channels]");

    public override EquatableArray<SpecField> Fields { get; } = new([Kernel, WindowFields.Stride, WindowFields.Padding]);

    public override bool CanBeNormalized => false;

    public override bool ReplacesLayerBefore => false;

    public override WholeField? Logits => null;

    public override Layer Create(LayerSource source) => new DepthwiseConv2dLayer(source);
}
