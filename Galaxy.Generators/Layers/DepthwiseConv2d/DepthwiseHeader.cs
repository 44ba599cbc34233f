using Galaxy.Generators.CSharp;

namespace Galaxy.Generators.Layers.DepthwiseConv2d;

/// <summary>What the files of a depthwise convolution say of themselves.</summary>
internal static class DepthwiseHeader
{
    /// <param name="formula">What the file computes.</param>
    public static IEnumerable<string> Of(DepthwiseStagePlan stage, string formula) => StageHeader.Layers(stage).Concat(
    [
        "",
        formula,
        $"for each of {stage.Weights.Outputs} channels by itself: vectors run over channels, {stage.Weights.Rows} places of the window.",
        $"{KernelFile.Number(stage.Flops)} FLOP, "
            + $"{KernelFile.Bytes(stage.Input.Floats, stage.Output.Floats, stage.Weights.Floats)} bytes touched, per sample.",
    ]);
}
