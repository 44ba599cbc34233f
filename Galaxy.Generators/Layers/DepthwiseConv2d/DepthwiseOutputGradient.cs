using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.DepthwiseConv2d;

/// <summary>Writes the backward pass from a stage's output to the convolution's own output: through activation and bias.</summary>
internal static class DepthwiseOutputGradient
{
    public static KernelFile File(KernelContext context, DepthwiseStagePlan stage) => KernelFile.Of(
        context, $"{stage.Name}.OutputGradient", DepthwiseHeader.Of(stage, "backward through the activation, and the gradient of the bias,"), code =>
        {
            code.Line();
            KernelMethod.WriteSampleKernel(
                code, "Gradient of the convolution's output and of its bias, for one sample.", $"{stage.Name}OutputGradient",
                () => WriteRows(code, stage, VectorCode.Of(context.Target)));
        });

    private static void WriteRows(CodeWriter code, DepthwiseStagePlan stage, VectorCode vectors)
    {
        if (stage.Activation is not null)
            code.Line($"float* output = {KernelPointer.ToInterior(stage.Output)};");
        code.Line($"float* outputGradient = {KernelPointer.ToOrigin(stage.OutputGradient)};");
        code.Line($"float* convGradient = {KernelPointer.ToInterior(stage.ConvGradient)};");
        code.Line($"float* biasGradient = {KernelPointer.ToGradient(stage.Bias)};");
        code.Loop("Rows of outputs, from the top; in each, channels by vectors.", "row", stage.Output.Height, () =>
            code.Block($"for (int c = 0; c < {stage.Output.PixelStride}; c += {vectors.Count})", () =>
            {
                code.Line($"{vectors.Type} bias = Load(biasGradient + c);");
                code.Loop("column", stage.Output.Width, () => WritePixel(code, stage, vectors));
                code.Line("bias.Store(biasGradient + c);");
            }),
            [.. stage.Activation is null ? Array.Empty<string>() : [$"output += {stage.Output.RowStride}"],
             $"outputGradient += {stage.OutputGradient.RowStride}", $"convGradient += {stage.ConvGradient.RowStride}"]);
    }

    private static void WritePixel(CodeWriter code, DepthwiseStagePlan stage, VectorCode vectors)
    {
        code.Line($"{vectors.Type} gradient = Load(outputGradient + column * {stage.OutputGradient.PixelStride} + c);");
        if (stage.Activation is { } activation)
            code.Line($"gradient = {activation.Backward(code, $"Load(output + column * {stage.Output.PixelStride} + c)", "gradient", vectors)};");
        code.Line("bias += gradient;");
        code.Line($"gradient.Store(convGradient + column * {stage.ConvGradient.PixelStride} + c);");
    }
}
