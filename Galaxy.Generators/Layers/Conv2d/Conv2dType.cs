using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>The convolution.</summary>
internal sealed class Conv2dType : LayerType
{
    /// <summary>Rows or columns of the window; the weight gradient has a kernel for every few columns.</summary>
    private const int LargestKernel = 128;

    public static readonly WholeField Filters = new(
        "filters", "Channels of the output; with symmetry, of each orientation, and then 8192 at most.", 1, Limits.Outputs, Example: 16);

    public static readonly WholeField Kernel = WindowFields.Kernel(LargestKernel);

    /// <summary>The group of a square's eight turns and mirrors.</summary>
    private const string Square = "d4";

    public static readonly ChoiceField Symmetry = new(
        "symmetry",
        "`d4` ties the filters under the eight turns and mirrors of a square: each filter is learned once and seen in eight orientations, "
        + "neighboring channels of the output, so that a turned input gives the turned output.",
        new([Square]));

    public override string Name => "conv2d";

    public override string NumberedName => "conv";

    public override LayerHelp Help { get; } = new(
        "A convolution with a square window. Rows out: (rows + 2·padding − kernel) / stride + 1, rounded down.",
        "cross-correlation with `kernel`×`kernel` weights, zeros of `padding` all round, step `stride`, plus bias; "
        + "with `symmetry`, channel 8·f + g of the output has the "
        + "weights of filter f turned by g mod 4 quarter turns counterclockwise, if g ≥ 4 after a mirroring from left to right; where its input "
        + "has orientations too, it reads orientation h of it through the weights of orientation g⁻¹h",
        "`weight` [filters, channels, rows, columns], `bias` [filters]");

    public override EquatableArray<SpecField> Fields { get; } = new([Filters, Kernel, WindowFields.Stride, WindowFields.Padding, Symmetry]);

    public override bool CanBeNormalized => true;

    public override bool ReplacesLayerBefore => false;

    public override WholeField? Logits => null;

    public override Layer Create(LayerSource source) => new Conv2dLayer(source);
}
