using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.DepthwiseConv2d;

/// <summary>Writes a depthwise convolution's input gradient: the same sums over the bordered output gradient, with the window flipped.</summary>
internal static class DepthwiseInputGradient
{
    public static KernelFile File(KernelContext context, DepthwiseStagePlan stage) => KernelFile.Of(
        context, $"{stage.Name}.InputGradient",
        DepthwiseHeader.Of(stage, "input gradient = Σ output gradient · weight over the places of the flipped window,"), code =>
        {
            code.Line();
            KernelMethod.WriteSampleKernel(
                code, "Gradient of one sample's input.", $"{stage.Name}InputGradient", () => WritePhases(code, stage, context.Target));
            foreach (WindowPhase phase in stage.Phases)
                Row(stage, phase).WriteMethods(code, stage.Weights);
        });

    /// <summary>Inputs that no window sees keep a gradient of zero, whatever others add to it.</summary>
    private static void WritePhases(CodeWriter code, DepthwiseStagePlan stage, Target target)
    {
        code.Line($"float* weights = {KernelPointer.To(stage.Weights.Place)};");
        if (stage.Conv.Stride > stage.Conv.Kernel)
            code.Line($"new Span<float>({KernelPointer.ToOrigin(stage.InputGradient)}, {stage.InputGradient.Floats}).Clear();");
        foreach (WindowPhase phase in stage.Phases)
        {
            int first = phase.Row.First * stage.ConvGradient.RowStride + phase.Column.First * stage.ConvGradient.PixelStride;
            int result = phase.Row.Phase * stage.InputGradient.RowStride + phase.Column.Phase * stage.InputGradient.PixelStride;
            code.Comment(stage.Phases.Count == 1
                ? "Rows of inputs, from the top."
                : $"Rows {phase.Row.Phase} modulo {stage.Conv.Stride}, in columns {phase.Column.Phase} modulo {stage.Conv.Stride}.");
            code.Block("", () =>
            {
                code.Line($"float* input = {KernelPointer.ToInterior(stage.ConvGradient, first)};");
                code.Line($"float* output = {KernelPointer.ToOrigin(stage.InputGradient, result)};");
                code.Loop("row", phase.Row.Length, () => Row(stage, phase).WriteCalls(code, stage.Weights, target),
                    $"input += {stage.ConvGradient.RowStride}", $"output += {stage.Conv.Stride * stage.InputGradient.RowStride}");
            });
        }
    }

    private static DepthwiseRowWriter Row(DepthwiseStagePlan stage, WindowPhase phase) => new(Name(stage, phase), Window(stage, phase))
    {
        Pixels = phase.Column.Length,
        InputStep = stage.ConvGradient.PixelStride,
        OutputStep = stage.Conv.Stride * stage.InputGradient.PixelStride,
        HasBias = false,
    };

    private static string Name(DepthwiseStagePlan stage, WindowPhase phase) =>
        $"{stage.Name}InputGradient" + (stage.Phases.Count == 1 ? "" : $"Phase{phase.Row.Phase}{phase.Column.Phase}");

    /// <summary>The taps of a phase are the stride apart and walked downwards.</summary>
    private static DepthwiseWindow Window(DepthwiseStagePlan stage, WindowPhase phase) => new(
        phase.Row.Taps.Count, stage.ConvGradient.RowStride, -stage.Conv.Stride * stage.Conv.Kernel,
        [
            .. phase.Column.Taps.Select((tap, column) => new DepthwiseWindow.Place(
                phase.Row.Taps[0] * stage.Conv.Kernel + tap, column * stage.ConvGradient.PixelStride)),
        ]);
}
