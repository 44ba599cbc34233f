using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>A convolution with a square window.</summary>
internal sealed record Conv2dLayer(LayerSource Source) : Layer(Source)
{
    public int Filters => Fields[Conv2dType.Filters];

    public int Kernel => Fields[Conv2dType.Kernel];

    public int Stride => Fields[WindowFields.Stride];

    public int Padding => Fields[WindowFields.Padding];

    public override bool IsTied => Fields[Conv2dType.Symmetry] is not null;

    /// <summary>Channels of the output: the filters, each in all its orientations.</summary>
    public int Outputs => Filters * Orientations;

    public override string Description => $"conv2d {Kernel}×{Kernel}, {Filters} filters{(IsTied ? $" in {Orientations} orientations" : "")}"
        + (Stride > 1 ? $", stride {Stride}" : "") + (Padding > 0 ? $", padding {Padding}" : "");

    public override bool GivesVector => false;

    public override bool IsConvolution => true;

    public override int SmallestBatch(MapShape input) => 1;

    public override MapShape? FixedOutput => null;

    /// <summary>Its window.</summary>
    public SquareWindow Window => new(Kernel, Stride, Padding);

    public override MapShape Output(MapShape input) => Window.Slide(input) with { Channels = Outputs, Orientations = Orientations };

    public override long Parameters(MapShape input) => Filters * (Weights(input) + 1);

    /// <summary>Tied filters are stored once more in all orientations.</summary>
    public override long ParameterFloats(MapShape input, long inputFloats, Target target) =>
        (target.Padded(Filters) + (IsTied ? target.Padded(Outputs) : 0)) * (Weights(input) + 1);

    public override long OutputFloats(MapShape input, long inputFloats, Target target) => target.Floats(Output(input));

    /// <summary>Its output, and its input with its border.</summary>
    public override long AddedFloats(MapShape input, Target target) =>
        Window.BorderFloats(input, target) + target.Floats(Output(input));

    public override long ForwardFlops(MapShape input) => 2 * Weights(input) * Output(input).Count;

    public override string? SourceLayer => null;

    public override IEnumerable<ParameterTensor> Tensors(LayerPlan layer, FlatMap input) => ConvTensors.Of(this, layer);

    public override InPlaceEffect? Effect(LayerInPlan layer) => null;

    public override Stage? Join(Stage stage, LayerInPlan layer) => null;

    public override Stage Begin(LayerInPlan layer) => new ConvStage(layer.Alone, layer.Plan.Input, layer.Plan.Output, this);

    public override bool Check(LayerContext context) =>
        Window.Fits(context, Conv2dType.Kernel) && Window.HasFewPhases(context, WindowFields.Stride)
        && (IsTied ? IsSymmetric(context) : OrientationChecks.HasNone(context));

    private int Orientations => IsTied ? OrientationChecks.Orientations : 1;

    private bool IsSymmetric(LayerContext context) =>
        OrientationChecks.AreFew(context, Conv2dType.Filters, Filters) && OrientationChecks.Turns(context, Window, Conv2dType.Kernel);

    /// <summary>Weights of one filter.</summary>
    private long Weights(MapShape input) => (long)Kernel * Kernel * input.Channels;
}
