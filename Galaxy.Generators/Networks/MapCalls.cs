using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Layers.BatchNorm;
using Galaxy.Generators.Layers.Conv2d.Winograd;
using Galaxy.Generators.Layers.Dropout;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Networks;

/// <summary>A call of a kernel that works on one sample.</summary>
/// <param name="Pass">What it computes: <c>forward</c>, <c>weight gradient</c> …</param>
/// <param name="Code">The C# of the call.</param>
/// <param name="Flops">Multiplications and additions of its product, for one sample.</param>
/// <param name="SampleFloats">Floats of the maps that it touches.</param>
/// <param name="WeightFloats">Floats of the weights that it touches.</param>
internal sealed record MapCall(string Pass, string Code, long Flops, int SampleFloats, int WeightFloats)
{
    /// <summary>How many times fewer multiplications than the product's it may take: <see cref="WinogradChoice.Saving"/>, else 1.</summary>
    public float Saving { get; init; } = 1;

    /// <summary>C# that runs once before any lane: filters brought into the form that the kernel reads.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>C# that comes before a lane's first sample.</summary>
    public string? LaneBegin { get; init; }

    /// <summary>C# that comes after its last.</summary>
    public string? LaneEnd { get; init; }

    /// <summary>C# that runs once all lanes are done with this call; what follows it waits.</summary>
    public string? Then { get; init; }
}

/// <summary>The calls of a stage on maps, in the order in which they run.</summary>
internal static class MapCalls
{
    /// <summary>The block where the parameters lie.</summary>
    private const string Parameters = "step->Parameters";

    /// <summary>For inference.</summary>
    /// <param name="next">The pointer to the block that the output is in.</param>
    public static MapCall Forward(MapStagePlan stage, string next) => stage is ConvStagePlan conv
        ? Forward(conv, "forward", conv.Folded is { } folded ? RegisterTile.At("step->Shared", folded) : Parameters, next)
        : new("forward", $"{stage.Name}Forward(sample, {next});", 0, Maps(stage.Input, stage.Output), 0);

    /// <summary>For training.</summary>
    /// <param name="next">The same.</param>
    public static IEnumerable<MapCall> TrainingForward(MapStagePlan stage, string next) =>
    [
        .. stage switch
        {
            ConvStagePlan { Norm: { } norm } conv => NormCalls.Forward(conv, norm, Forward(norm.Convolution, "training forward", Parameters, "sample"), next),
            ConvStagePlan conv => [Forward(conv, "forward", Parameters, next)],
            _ => [Forward(stage, next)],
        },
        .. DropoutCalls.Of(stage, "values", next, stage.Output),
    ];

    /// <param name="next">The same.</param>
    /// <param name="nextGradient">The pointer to the block that the output's gradient is in.</param>
    public static IEnumerable<MapCall> Backward(MapStagePlan stage, string next, string nextGradient) =>
    [
        .. stage.AddedBy.Select(add => new MapCall(
            $"gradient of {add.Name}", $"{add.Name}OtherGradient(sample, scratch);", 0, Maps(add.OtherTotal, add.OtherTotal), 0)),
        .. stage.NeedsInputGradient || stage is ConvStagePlan ? DropoutCalls.Of(stage, "gradients", nextGradient, stage.OutputGradient) : [],
        .. stage switch
        {
            ConvStagePlan conv => Backward(conv, next, nextGradient),
            MaxPoolStagePlan { NeedsInputGradient: true } => [InputGradient(stage, $"sample, {nextGradient}, scratch")],
            AvgPoolStagePlan { NeedsInputGradient: true } => [InputGradient(stage, $"{nextGradient}, scratch")],
            AddStagePlan { NeedsInputGradient: true } => [InputGradient(stage, $"sample, {next}, {nextGradient}, scratch")],
            ActivationStagePlan { NeedsInputGradient: true } => [InputGradient(stage, $"{next}, {nextGradient}, scratch")],
            _ => Array.Empty<MapCall>(),
        },
    ];

    /// <summary>Floats of some maps together.</summary>
    public static int Maps(params MapPlan[] maps) => maps.Sum(map => map.Floats);

    private static MapCall Forward(ConvStagePlan conv, string pass, string parameters, string next) => new(
        pass, $"{conv.Name}Forward({parameters}, {(conv.WinogradForward is null ? "" : "step->Shared, ")}sample, {next}, scratch);",
        conv.Flops, Maps(conv.Input, conv.Output), conv.Weights.Floats)
    {
        Saving = Saving(conv.WinogradForward),
        Before = conv.WinogradForward is not { } winograd ? [] :
            [$"{conv.Name}ForwardFilters({RegisterTile.At(parameters, conv.Weights.Place)}, {RegisterTile.At("step->Shared", winograd.Filters)});"],
    };

    private static IEnumerable<MapCall> Backward(ConvStagePlan conv, string next, string nextGradient)
    {
        if (conv.Norm is { } norm)
        {
            foreach (MapCall call in NormCalls.Backward(conv, norm, next, nextGradient))
                yield return call;
        }
        else
        {
            yield return new("output gradient",
                $"{conv.Name}OutputGradient(sample, {next}, {nextGradient}, {RegisterTile.At("gradients", conv.Bias)}, scratch);",
                0, Maps(conv.OutputGradient, conv.Output, conv.ConvGradient), 0);
        }

        yield return WeightGradient(conv);
        if (conv.Phases.Count > 0)
            yield return InputGradient(conv);
    }

    private static MapCall InputGradient(ConvStagePlan conv)
    {
        string[] packed = [$"{conv.Name}PackFilters(step->Parameters, step->Shared);"];
        return new("input gradient", $"{conv.Name}InputGradient(step->Shared, scratch);", conv.InputGradientFlops, Maps(conv.ConvGradient, conv.InputGradient), conv.Weights.Floats)
        {
            Saving = Saving(conv.WinogradInputGradient),
            Before = conv.WinogradInputGradient is not { } winograd ? packed :
                [.. packed, $"{conv.Name}InputGradientFilters({RegisterTile.At("step->Shared", conv.Phases[0].Packed)}, {RegisterTile.At("step->Shared", winograd.Filters)});"],
        };
    }

    /// <summary>Sums of Winograd's filtering are a worker's until the lane's end.</summary>
    private static MapCall WeightGradient(ConvStagePlan conv)
    {
        string weights = RegisterTile.At("gradients", conv.Weights.Place);
        MapCall call = new("weight gradient", $"{conv.Name}WeightGradient(sample, scratch, {weights});", conv.Flops, Maps(conv.Input, conv.ConvGradient), conv.Weights.Floats);
        if (conv.WinogradWeightGradient is not { } winograd)
            return call;
        string sums = RegisterTile.At("scratch", winograd.Sums);
        return call with
        {
            Saving = Saving(winograd),
            Code = $"{conv.Name}WeightGradient(sample, scratch);",
            LaneBegin = $"new Span<float>({sums}, {winograd.SumFloats}).Clear();",
            LaneEnd = $"{conv.Name}WeightGradientFilters({sums}, {weights});",
        };
    }

    private static float Saving(object? winograd) => winograd is null ? 1 : WinogradChoice.Saving;

    private static MapCall InputGradient(MapStagePlan stage, string arguments) =>
        new("input gradient", $"{stage.Name}InputGradient({arguments});", 0, Maps(stage.OutputGradient, stage.InputGradient), 0);
}
