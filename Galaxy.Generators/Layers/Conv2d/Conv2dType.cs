using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>The convolution.</summary>
internal sealed class Conv2dType : LayerType
{
    /// <summary>Rows or columns of the window; the weight gradient has a kernel for every few columns.</summary>
    private const int LargestKernel = 128;

    public static readonly WholeField Filters = new("filters", "Channels of the output.", 1, Limits.Outputs, Example: 16);

    public static readonly WholeField Kernel = WindowFields.Kernel(LargestKernel);

    public override string Name => "conv2d";

    public override string NumberedName => "conv";

    public override LayerHelp Help { get; } = new(
        "A convolution with a square window. Rows out: (rows + 2·padding − kernel) / stride + 1, rounded down.",
        "cross-correlation with `kernel`×`kernel` weights, zeros of `padding` all round, step `stride`, plus bias",
        "`weight` [filters, channels, rows, columns], `bias` [filters]");

    public override EquatableArray<SpecField> Fields { get; } = new([Filters, Kernel, WindowFields.Stride, WindowFields.Padding]);

    public override bool CanBeNormalized => true;

    public override bool ReplacesLayerBefore => false;

    public override WholeField? Logits => null;

    public override Layer Create(LayerSource source) => new Conv2dLayer(source);
}
