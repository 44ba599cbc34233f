using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.DepthwiseConv2d;

/// <summary>A convolution of each channel by itself, with a square window.</summary>
internal sealed record DepthwiseConv2dLayer(LayerSource Source) : Layer(Source)
{
    public int Kernel => Fields[DepthwiseConv2dType.Kernel];

    public int Stride => Fields[WindowFields.Stride];

    public int Padding => Fields[WindowFields.Padding];

    /// <summary>Its window.</summary>
    public SquareWindow Window => new(Kernel, Stride, Padding);

    public override string Description => $"depthwiseConv2d {Kernel}×{Kernel}"
        + (Stride > 1 ? $", stride {Stride}" : "") + (Padding > 0 ? $", padding {Padding}" : "");

    public override bool GivesVector => false;

    public override bool IsConvolution => true;

    public override int SmallestBatch(MapShape input) => 1;

    public override MapShape? FixedOutput => null;

    public override string? SourceLayer => null;

    public override MapShape Output(MapShape input) => Window.Slide(input);

    public override long Parameters(MapShape input) => input.Channels * (Weights + 1);

    public override long ParameterFloats(MapShape input, long inputFloats, Target target) => target.Padded(input.Channels) * (Weights + 1);

    public override long OutputFloats(MapShape input, long inputFloats, Target target) => target.Floats(Output(input));

    /// <summary>Its output, and its input with its border.</summary>
    public override long AddedFloats(MapShape input, Target target) =>
        Window.BorderFloats(input, target) + target.Floats(Output(input));

    public override long ForwardFlops(MapShape input) => 2 * Weights * Output(input).Count;

    /// <summary>Panels of channels, in which a row is a place of the window.</summary>
    public override IEnumerable<ParameterTensor> Tensors(LayerPlan layer, FlatMap input)
    {
        int channels = layer.Input.Channels;
        yield return new ParameterTensor(ParameterGroup.SummedByShard, ParameterKind.Weight, "weight", new([channels, 1, Kernel, Kernel]), channels)
        {
            Part = "Weights",
            Rows = Kernel * Kernel,
            Order = new WindowOrder(Kernel, Kernel, Channels: 1, RowStride: Kernel, ColumnStride: 1, ChannelStride: 1),
        };
        yield return ParameterTensor.Vector(ParameterGroup.SummedByShard, ParameterKind.Bias, "bias", "Bias", channels);
    }

    public override InPlaceEffect? Effect(LayerInPlan layer) => null;

    public override Stage? Join(Stage stage, LayerInPlan layer) => null;

    public override Stage Begin(LayerInPlan layer) => new DepthwiseStage(layer.Alone, layer.Plan.Input, layer.Plan.Output, this);

    public override bool Check(LayerContext context) =>
        Window.Fits(context, DepthwiseConv2dType.Kernel) && Window.HasFewPhases(context, WindowFields.Stride)
        && OrientationChecks.HasNone(context);

    /// <summary>Weights of one channel.</summary>
    private long Weights => (long)Kernel * Kernel;
}
