using Galaxy.Generators.Plan;

namespace Galaxy.Generators.Emit;

/// <summary>A call of a kernel that works on one sample.</summary>
/// <param name="Pass">What it computes: <c>forward</c>, <c>weight gradient</c> …</param>
/// <param name="Code">The C# of the call.</param>
/// <param name="Flops">Multiplications and additions of its product, for one sample.</param>
/// <param name="SampleFloats">Floats of the maps that it touches.</param>
/// <param name="WeightFloats">Floats of the weights that it touches.</param>
internal sealed record MapCall(string Pass, string Code, long Flops, int SampleFloats, int WeightFloats);

/// <summary>The calls of a stage on maps, in the order in which they run.</summary>
internal static class MapCalls
{
    /// <param name="next">The pointer to the block that the output is in.</param>
    public static MapCall Forward(MapStagePlan stage, string next) => stage is ConvStagePlan conv
        ? new("forward", $"{stage.Name}Forward(step->Parameters, {(conv.WinogradForward is null ? "" : "step->Shared, ")}sample, {next}, scratch);", conv.Flops, Maps(conv.Input, conv.Output), conv.Weights.Floats)
        : new("forward", $"{stage.Name}Forward(sample, {next});", 0, Maps(stage.Input, stage.Output), 0);

    /// <param name="next">The same.</param>
    /// <param name="nextGradient">The pointer to the block that the output's gradient is in.</param>
    public static IEnumerable<MapCall> Backward(MapStagePlan stage, string next, string nextGradient) => stage switch
    {
        ConvStagePlan conv => Backward(conv, next, nextGradient),
        MaxPoolStagePlan { NeedsInputGradient: true } => [InputGradient(stage, $"sample, {nextGradient}, scratch")],
        AvgPoolStagePlan { NeedsInputGradient: true } => [InputGradient(stage, $"{nextGradient}, scratch")],
        ActivationStagePlan { NeedsInputGradient: true } => [InputGradient(stage, $"{next}, {nextGradient}, scratch")],
        _ => [],
    };

    private static IEnumerable<MapCall> Backward(ConvStagePlan conv, string next, string nextGradient)
    {
        yield return new("output gradient",
            $"{conv.Name}OutputGradient(sample, {next}, {nextGradient}, {RegisterTile.At("gradients", conv.Bias)}, scratch);",
            0, Maps(conv.OutputGradient, conv.Output, conv.ConvGradient), 0);
        yield return new("weight gradient",
            conv.WinogradWeightGradient is null
                ? $"{conv.Name}WeightGradient(sample, scratch, {RegisterTile.At("gradients", conv.Weights.Offset)});"
                : $"{conv.Name}WeightGradient(sample, scratch);",
            conv.Flops, Maps(conv.Input, conv.ConvGradient), conv.Weights.Floats);
        if (conv.Phases.Count > 0)
            yield return new("input gradient", $"{conv.Name}InputGradient(step->Shared, scratch);", conv.InputGradientFlops, Maps(conv.ConvGradient, conv.InputGradient), conv.Weights.Floats);
    }

    private static MapCall InputGradient(MapStagePlan stage, string arguments) =>
        new("input gradient", $"{stage.Name}InputGradient({arguments});", 0, Maps(stage.OutputGradient, stage.InputGradient), 0);

    private static int Maps(params MapPlan[] maps) => maps.Sum(map => map.Floats);
}
