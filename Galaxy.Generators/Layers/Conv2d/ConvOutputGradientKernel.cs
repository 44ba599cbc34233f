using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Layers.MaxPool2d;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>Writes the backward pass from a stage's output to the convolution's own output: through pooling, activation and bias.</summary>
internal static class ConvOutputGradientKernel
{
    public static KernelFile Emit(KernelContext context, ConvStagePlan stage) =>
        KernelFile.Of(context, $"{stage.Name}.OutputGradient", ConvHeader.OutputGradient(stage), code =>
        {
            VectorCode vectors = VectorCode.Of(context.Target);
            code.Line();
            string summary = "Gradient of the convolution's output and of its bias, for one sample.";
            KernelMethod.WriteSampleKernel(code, summary, $"{stage.Name}OutputGradient", () =>
            {
                code.Line($"float* biasGradient = {KernelPointer.ToGradient(stage.Bias)};");
                code.Block($"for (int c = 0; c < {stage.Output.PixelStride}; c += {vectors.Count})", () =>
                {
                    WritePointers(code, stage);
                    code.Line($"{vectors.Type} bias = Load(biasGradient + c);");
                    code.Loop("Pixels of the stage's output, row by row.", "row", stage.Output.Height, () => WriteRow(code, stage, vectors),
                        [.. OutputStep(stage), $"outputGradient += {stage.OutputGradient.RowStride}",
                         $"convGradient += {Step(stage) * stage.ConvGradient.RowStride}", .. ArgMaxStep(stage)]);
                    code.Line("bias.Store(biasGradient + c);");
                });
            });
        });

    private static int Step(ConvStagePlan stage) => stage.Pool?.Stride ?? 1;

    /// <summary>The output is read where an activation needs its sign.</summary>
    private static string[] OutputStep(ConvStagePlan stage) => stage.Activation is null ? [] : [$"output += {stage.Output.RowStride}"];

    private static string[] ArgMaxStep(ConvStagePlan stage) =>
        stage.Pool is null ? [] : [$"argMax += {stage.Output.Width * stage.Output.PixelStride}"];

    private static void WritePointers(CodeWriter code, ConvStagePlan stage)
    {
        if (stage.Activation is not null)
            code.Line($"float* output = {KernelPointer.ToInterior(stage.Output)} + c;");
        code.Line($"float* outputGradient = {KernelPointer.ToOrigin(stage.OutputGradient)} + c;");
        code.Line($"float* convGradient = {KernelPointer.ToInterior(stage.ConvGradient)} + c;");
        if (stage.Pool is { } pool)
            code.Line($"{pool.ArgMaxPointer} + c;");
    }

    private static void WriteRow(CodeWriter code, ConvStagePlan stage, VectorCode vectors) => code.Loop("column", stage.Output.Width, () =>
    {
        int pixel = stage.Output.PixelStride;
        code.Line($"{vectors.Type} gradient = Load(outputGradient + column * {pixel});");
        if (stage.Activation is { } activation)
            code.Line($"gradient = {activation.Backward(code, $"Load(output + column * {pixel})", "gradient", vectors)};");
        code.Line("bias += gradient;");
        if (stage.Pool is { } pool)
            WriteWindow(code, stage, pool, pixel, vectors);
        else
            code.Line($"gradient.Store(convGradient + column * {pixel});");
    });

    private static void WriteWindow(CodeWriter code, ConvStagePlan stage, MaxPoolPlan pool, int pixel, VectorCode vectors)
    {
        code.Line($"{vectors.Integers} position = ArgMax.Load(argMax + column * {pixel});");
        code.Line($"float* target = convGradient + column * {pool.Stride * pixel};");
        code.Comment("The gradient goes to the position of the largest value; the rest of the window gets zero.");
        PoolWindow.ForEach(code, pool.Size, pool.Size, stage.ConvGradient, first: 0, (index, offset) =>
            code.Line($"{TakenGradient.At(index, vectors)}.Store({PoolWindow.At("target", offset)});"));
    }
}
