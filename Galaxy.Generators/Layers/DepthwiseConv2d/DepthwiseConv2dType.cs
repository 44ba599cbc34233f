using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers.DepthwiseConv2d;

/// <summary>The convolution of each channel by itself (Howard et al., 2017).</summary>
internal sealed class DepthwiseConv2dType : LayerType
{
    // Every place of the window is written out.
    private const int LargestKernel = 11;

    public static readonly WholeField Kernel = new("kernel", "Rows and columns of the window.", 1, LargestKernel, Example: 3);

    public static readonly WholeField Stride = new("stride", "Pixels from one window to the next.", 1, Limits.Side, Example: 2) { Default = 1 };

    public static readonly WholeField Padding =
        new("padding", "Width of the border of zeros around the input.", 0, Limits.Side, Example: 1) { Default = 0 };

    public override string Name => "depthwiseConv2d";

    public override string NumberedName => "depthwise";

    public override LayerHelp Help { get; } = new(
        "A convolution of each channel by itself. Rows out: (rows + 2·padding − kernel) / stride + 1, rounded down.",
        "cross-correlation of each channel with `kernel`×`kernel` weights of its own, zeros of `padding` all round, step `stride`, plus bias",
        "`weight` [channels, 1, rows, columns], `bias` [channels]");

    public override EquatableArray<SpecField> Fields { get; } = new([Kernel, Stride, Padding]);

    public override bool CanBeNormalized => false;

    public override bool ReplacesLayerBefore => false;

    public override WholeField? Logits => null;

    public override Layer Create(LayerSource source) => new DepthwiseConv2dLayer(source);
}
