using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers.BatchNorm;
using Galaxy.Generators.Layers.Conv2d.Winograd;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>The calls of a convolution, in the order in which they run.</summary>
internal static class ConvCalls
{
    /// <summary>The block where the parameters lie.</summary>
    private const string Parameters = "step->Parameters";

    /// <summary>For inference.</summary>
    /// <param name="next">The pointer to the block that the output is in.</param>
    public static SampleCall Forward(ConvStagePlan conv, string next) =>
        Forward(conv, "forward", conv.Folded is { } folded ? RegisterTile.At("step->Shared", folded) : Parameters, next);

    /// <summary>For training.</summary>
    /// <param name="next">The same.</param>
    public static IEnumerable<SampleCall> TrainingForward(ConvStagePlan conv, string next) => conv is { Norm: { } norm, Raw: { } raw }
        ? NormCalls.Forward(conv, norm, Forward(raw, "training forward", Parameters, "sample"), next)
        : [Forward(conv, "forward", Parameters, next)];

    private static SampleCall Forward(ConvStagePlan conv, string pass, string parameters, string next) => new(
        pass, $"{conv.Name}Forward({parameters}, {(conv.Winograd.Forward is null ? "" : "step->Shared, ")}sample, {next}, scratch);",
        conv.Flops, SampleCall.Floats(conv.Input, conv.Output), conv.Weights.Floats)
    {
        Saving = Saving(conv.Winograd.Forward),
        Before = conv.Winograd.Forward is not { } winograd ? new([]) :
            new([$"{conv.Name}ForwardFilters({RegisterTile.At(parameters, conv.Weights.Place)}, {RegisterTile.At("step->Shared", winograd.Filters)});"]),
    };

    /// <summary>The way back.</summary>
    /// <param name="next">The same.</param>
    /// <param name="nextGradient">The pointer to the block that the output's gradient is in.</param>
    public static IEnumerable<SampleCall> Backward(ConvStagePlan conv, string next, string nextGradient)
    {
        if (conv.Norm is { } norm)
        {
            foreach (SampleCall call in NormCalls.Backward(conv, norm, next, nextGradient))
                yield return call;
        }
        else
        {
            yield return new("output gradient",
                $"{conv.Name}OutputGradient(sample, {next}, {nextGradient}, {RegisterTile.At("gradients", conv.Bias)}, scratch);",
                0, SampleCall.Floats(conv.OutputGradient, conv.Output, conv.ConvGradient), 0);
        }

        yield return WeightGradient(conv);
        if (conv.Phases.Count > 0)
            yield return InputGradient(conv);
    }

    private static SampleCall InputGradient(ConvStagePlan conv)
    {
        string[] packed = [$"{conv.Name}PackFilters(step->Parameters, step->Shared);"];
        return new("input gradient", $"{conv.Name}InputGradient(step->Shared, scratch);", conv.InputGradientFlops, SampleCall.Floats(conv.ConvGradient, conv.InputGradient), conv.Weights.Floats)
        {
            Saving = Saving(conv.Winograd.InputGradient),
            Before = conv.Winograd.InputGradient is not { } winograd ? new([.. packed]) :
                new([.. packed, $"{conv.Name}InputGradientFilters({RegisterTile.At("step->Shared", conv.Phases[0].Packed)}, {RegisterTile.At("step->Shared", winograd.Filters)});"]),
        };
    }

    /// <summary>Sums of Winograd's filtering are a worker's until the lane's end.</summary>
    private static SampleCall WeightGradient(ConvStagePlan conv)
    {
        string weights = RegisterTile.At("gradients", conv.Weights.Place);
        SampleCall call = new("weight gradient", $"{conv.Name}WeightGradient(sample, scratch, {weights});", conv.Flops, SampleCall.Floats(conv.Input, conv.ConvGradient), conv.Weights.Floats);
        if (conv.Winograd.WeightGradient is not { } winograd)
            return call;
        string sums = RegisterTile.At("scratch", winograd.Sums);
        return call with
        {
            Saving = Saving(winograd),
            Code = $"{conv.Name}WeightGradient(sample, scratch);",
            ShardBegin = $"new Span<float>({sums}, {winograd.SumFloats}).Clear();",
            ShardEnd = $"{conv.Name}WeightGradientFilters({sums}, {weights});",
        };
    }

    private static float Saving(object? winograd) => winograd is null ? 1 : WinogradChoice.Saving;
}
