using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.DepthwiseConv2d;

/// <summary>A depthwise convolution in memory.</summary>
internal sealed record DepthwiseStagePlan(DepthwiseStage Of, StageMaps Maps) : MapStagePlan(Of, Maps)
{
    public DepthwiseConv2dLayer Conv => Of.Conv;

    public Activation? Activation => Of.Activation;

    /// <summary>The weights in parameter memory: panels of channels.</summary>
    public required WeightPlan Weights { get; init; }

    /// <summary>The biases.</summary>
    public required Address Bias { get; init; }

    /// <summary>The input gradient, one phase per offset between input and stride; empty if none is needed.</summary>
    public required EquatableArray<WindowPhase> Phases { get; init; }

    /// <summary>Gradient of the convolution's own output, bordered for the input gradient's windows; per thread.</summary>
    public required MapPlan ConvGradient { get; init; }

    /// <summary>The window over the input.</summary>
    public DepthwiseWindow Window => new(
        Conv.Kernel, Input.RowStride, Conv.Kernel,
        [.. Enumerable.Range(0, Conv.Kernel).Select(column => new DepthwiseWindow.Place(column, column * Input.PixelStride))]);

    /// <summary>Floating-point operations of the sums, for one sample; each gradient has about as many.</summary>
    public long Flops => 2L * Output.Height * Output.Width * Weights.Rows * Weights.Outputs;

    public override SampleCall Forward => Sum("forward", Input, Output);

    protected override IEnumerable<SampleCall> OwnBackward =>
    [
        new("output gradient", $"{Name}OutputGradient", 0, SampleCall.Floats(OutputGradient, Output, ConvGradient), 0),
        Sum("weight gradient", Input, ConvGradient),
        .. NeedsInputGradient ? [Sum("input gradient", ConvGradient, InputGradient)] : Array.Empty<SampleCall>(),
    ];

    protected override IEnumerable<KernelFile> OwnFiles(KernelContext context) =>
    [
        DepthwiseForward.File(context, this),
        DepthwiseOutputGradient.File(context, this),
        DepthwiseWeightGradient.File(context, this),
        .. NeedsInputGradient ? [DepthwiseInputGradient.File(context, this)] : Array.Empty<KernelFile>(),
    ];

    private SampleCall Sum(string pass, MapPlan from, MapPlan to) =>
        new(pass, $"{Name}{KernelName.Pascal(pass)}", Flops, SampleCall.Floats(from, to), Weights.Floats);
}
