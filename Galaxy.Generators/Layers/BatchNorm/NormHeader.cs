using Galaxy.Generators.CSharp;

namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>The file headers of batch norm after a convolution.</summary>
internal static class NormHeader
{
    public static IEnumerable<string> Forward(MapStagePlan stage, MapNormPlan norm) => StageHeader.Layers(stage).Concat(
    [
        "",
        "In training: y = scale · z + shift for each channel of the convolution's own output z, "
        + $"{norm.Raw.Height}·{norm.Raw.Width} pixels; scale and",
        "shift follow from the moments of the whole batch. For inference they are folded into the filters.",
        $"{KernelFile.Bytes(norm.Raw.Floats, norm.Raw.Floats, stage.Output.Floats)} bytes touched, per sample.",
    ]);

    public static IEnumerable<string> Backward(MapStagePlan stage, MapNormPlan norm) => StageHeader.Layers(stage).Concat(
    [
        "",
        "Backward through pooling, activation and batch norm: scale · gradient + slope · z + offset, whose slope and offset",
        "follow from sums over the whole batch. The mean cancels the convolution's bias, so the bias gradient is zero.",
        $"{KernelFile.Bytes(stage.OutputGradient.Floats, stage.Output.Floats, 2 * norm.Raw.Floats, norm.RawGradient.Floats)} bytes touched, "
        + "per sample.",
    ]);
}
