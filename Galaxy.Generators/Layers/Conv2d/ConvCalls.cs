using Galaxy.Generators.Layers.BatchNorm;
using Galaxy.Generators.Layers.Conv2d.Winograd;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>The calls of a convolution, in execution order.</summary>
internal static class ConvCalls
{
    /// <summary>For inference.</summary>
    public static SampleCall Forward(ConvStagePlan conv) => Forward(conv, "forward");

    /// <summary>For training.</summary>
    public static IEnumerable<SampleCall> TrainingForward(ConvStagePlan conv) => conv is { Norm: { } norm, Raw: { } raw }
        ? NormCalls.Forward(conv, norm, Forward(raw, "training forward"))
        : [Forward(conv)];

    private static SampleCall Forward(ConvStagePlan conv, string pass) =>
        new(pass, $"{conv.Name}Forward", conv.Flops, SampleCall.Floats(conv.Input, conv.Output), conv.Weights.Floats)
        {
            Saving = Saving(conv.Winograd.Forward),
            Prepare = conv.Winograd.Forward is null ? null : $"{conv.Name}ForwardFilters",
        };

    /// <summary>The backward pass.</summary>
    public static IEnumerable<SampleCall> Backward(ConvStagePlan conv) =>
    [
        .. conv.Norm is { } norm ? NormCalls.Backward(conv, norm) : [OutputGradient(conv)],
        WeightGradient(conv),
        .. conv.NeedsInputGradient ? [InputGradient(conv)] : Array.Empty<SampleCall>(),
    ];

    private static SampleCall OutputGradient(ConvStagePlan conv) => new(
        "output gradient", $"{conv.Name}OutputGradient", 0, SampleCall.Floats(conv.OutputGradient, conv.Output, conv.ConvGradient), 0);

    private static SampleCall InputGradient(ConvStagePlan conv) => new(
        "input gradient", $"{conv.Name}InputGradient", conv.InputGradientFlops,
        SampleCall.Floats(conv.ConvGradient, conv.InputGradient), conv.Weights.Floats)
    {
        Saving = Saving(conv.Winograd.InputGradient),
        Prepare = (conv.Phases.Count, conv.Winograd.InputGradient) switch
        {
            (0, _) => null,
            (_, null) => $"{conv.Name}PackFilters",
            _ => $"{conv.Name}InputGradientFilters",
        },
    };

    /// <summary>With Winograd's filtering, a thread keeps the shard's sums until its end.</summary>
    private static SampleCall WeightGradient(ConvStagePlan conv)
    {
        SampleCall call = new(
            "weight gradient", $"{conv.Name}WeightGradient", conv.Flops, SampleCall.Floats(conv.Input, conv.ConvGradient), conv.Weights.Floats);
        return conv.Winograd.WeightGradient is not { } winograd ? call : call with
        {
            Saving = Saving(winograd),
            BeginShard = $"{call.Kernel}Clear",
            EndShard = $"{call.Kernel}Filters",
        };
    }

    private static float Saving(object? winograd) => winograd is null ? 1 : WinogradChoice.Saving;
}
