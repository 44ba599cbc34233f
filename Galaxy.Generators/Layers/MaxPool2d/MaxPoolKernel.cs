using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.MaxPool2d;

/// <summary>Writes max pooling on its own, forward and backward.</summary>
internal static class MaxPoolKernel
{
    public static KernelFile Emit(KernelContext context, MaxPoolStagePlan stage) =>
        KernelFile.Of(context, stage.Name, StageHeader.OfMaps(stage, Formula), code =>
        {
            VectorCode vectors = VectorCode.Of(context.Target);
            WriteForward(code, stage);
            MaxPoolRowWriter.WriteForward(
                code, $"{stage.Name}ForwardRow", stage.Pool, stage.Input, stage.Output.PixelStride, stage.Output, activation: null, vectors);
            if (stage.NeedsInputGradient)
                WriteInputGradient(code, stage, vectors);
        });

    private const string Formula =
        "y = max x over a window, of equal values the first in row order. "
        + "∂L/∂x is the sum of ∂L/∂y over the windows whose largest value x is.";

    private static void WriteForward(CodeWriter code, MaxPoolStagePlan stage)
    {
        code.Line();
        KernelMethod.WriteSampleKernel(code, "All outputs of one sample.", $"{stage.Name}Forward", () =>
        {
            code.Line($"float* input = {KernelPointer.ToInterior(stage.Input)};");
            code.Line($"float* output = {KernelPointer.ToInterior(stage.Output)};");
            code.Line($"{stage.Pool.ArgMaxPointer};");
            code.Loop("Rows of pooled values, from the top.", "row", stage.Output.Height,
                () => code.Line($"{stage.Name}ForwardRow(input, output, argMax);"),
                $"input += {stage.Pool.Stride * stage.Input.RowStride}", $"output += {stage.Output.RowStride}",
                $"argMax += {stage.Output.Width * stage.Output.PixelStride}");
        });
    }

    /// <summary>Windows may overlap, so gradients accumulate.</summary>
    private static void WriteInputGradient(CodeWriter code, MaxPoolStagePlan stage, VectorCode vectors)
    {
        int pixel = stage.Output.PixelStride;
        code.Line();
        KernelMethod.WriteSampleKernel(code, "Adds each output's gradient to the input that was the maximum.", $"{stage.Name}InputGradient", () =>
            {
                code.Line($"float* outputGradient = {KernelPointer.ToOrigin(stage.OutputGradient)};");
                code.Line($"float* inputGradient = {KernelPointer.ToOrigin(stage.InputGradient)};");
                code.Line($"{stage.Pool.ArgMaxPointer};");
                code.Line($"new Span<float>(inputGradient, {stage.InputGradient.Floats}).Clear();");
                code.Loop("Windows, row by row.", "row", stage.Output.Height, () =>
                    code.Loop("column", stage.Output.Width, () =>
                        code.Block($"for (int c = 0; c < {pixel}; c += {vectors.Count})", () => WriteWindow(code, stage, pixel, vectors))),
                    $"outputGradient += {stage.OutputGradient.RowStride}", $"inputGradient += {stage.Pool.Stride * stage.InputGradient.RowStride}",
                    $"argMax += {stage.Output.Width * pixel}");
            });
    }

    private static void WriteWindow(CodeWriter code, MaxPoolStagePlan stage, int pixel, VectorCode vectors)
    {
        code.Line($"{vectors.Type} gradient = Load(outputGradient + column * {pixel} + c);");
        code.Line($"{vectors.Integers} position = ArgMax.Load(argMax + column * {pixel} + c);");
        code.Line($"float* target = inputGradient + column * {stage.Pool.Stride * stage.InputGradient.PixelStride} + c;");
        PoolWindow.ForEach(code, stage.Pool.Size, stage.Pool.Size, stage.InputGradient, first: 0, (index, offset) =>
        {
            string place = PoolWindow.At("target", offset);
            code.Line($"(Load({place}) + {TakenGradient.At(index, vectors)}).Store({place});");
        });
    }
}
