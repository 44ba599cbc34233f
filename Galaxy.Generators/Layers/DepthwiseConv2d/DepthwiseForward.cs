using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.DepthwiseConv2d;

/// <summary>Writes a depthwise convolution forward, with bias and activation.</summary>
internal static class DepthwiseForward
{
    public static KernelFile File(KernelContext context, DepthwiseStagePlan stage) => KernelFile.Of(
        context, $"{stage.Name}.Forward", DepthwiseHeader.Of(stage, "output = Σ input · weight + bias over the places of the window,"), code =>
        {
            DepthwiseRowWriter row = Row(stage);
            code.Line();
            KernelMethod.WriteSampleKernel(code, "All outputs of one sample.", $"{stage.Name}Forward", () =>
            {
                code.Line($"float* weights = {KernelPointer.To(stage.Weights.Place)};");
                code.Line($"float* bias = {KernelPointer.To(stage.Bias)};");
                code.Line($"float* input = {KernelPointer.ToOrigin(stage.Input)};");
                code.Line($"float* output = {KernelPointer.ToInterior(stage.Output)};");
                code.Loop("Rows of outputs, from the top.", "row", stage.Output.Height, () =>
                {
                    PrefetchedLines.WriteInput(code, stage.Input, stage.Conv.Stride, stage.Conv.Kernel);
                    row.WriteCalls(code, stage.Weights, context.Target);
                }, $"input += {stage.Conv.Stride * stage.Input.RowStride}", $"output += {stage.Output.RowStride}");
            });
            row.WriteMethods(code, stage.Weights);
        });

    private static DepthwiseRowWriter Row(DepthwiseStagePlan stage) => new($"{stage.Name}Forward", stage.Window)
    {
        Pixels = stage.Output.Width,
        InputStep = stage.Conv.Stride * stage.Input.PixelStride,
        OutputStep = stage.Output.PixelStride,
        HasBias = true,
        Activation = stage.Activation,
    };
}
