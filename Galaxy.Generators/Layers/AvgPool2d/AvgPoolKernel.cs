using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.AvgPool2d;

/// <summary>Writes average pooling, of windows or of the whole map, forward and backward.</summary>
internal static class AvgPoolKernel
{
    public static KernelFile Emit(KernelContext context, AvgPoolStagePlan stage) =>
        KernelFile.Of(context, stage.Name, StageHeader.OfMaps(stage, Formula(stage.Pool.Height * stage.Pool.Width)), code =>
        {
            VectorCode vectors = VectorCode.Of(context.Target);
            WriteForward(code, stage, vectors);
            if (stage.NeedsInputGradient)
                WriteInputGradient(code, stage, vectors);
        });

    private static string Formula(int values) =>
        $"y = Σ x / {values} over a window. ∂L/∂x = Σ ∂L/∂y / {values} over the windows that x is in.";

    private static void WriteForward(CodeWriter code, AvgPoolStagePlan stage, VectorCode vectors)
    {
        code.Line();
        KernelMethod.WriteSampleKernel(code, "All outputs of one sample.", $"{stage.Name}Forward", () =>
        {
            code.Line($"float* input = {KernelPointer.ToInterior(stage.Input)};");
            code.Line($"float* output = {KernelPointer.ToInterior(stage.Output)};");
            WriteOutputs(code, stage, vectors, () =>
            {
                code.Line($"float* window = input + {Column(stage, stage.Pool.Stride * stage.Input.PixelStride)}c;");
                code.Line($"{vectors.Type} sum = {vectors.Zero};");
                PoolWindow.ForEach(code, stage.Pool.Height, stage.Pool.Width, stage.Input, first: 0, (_, offset) =>
                    code.Line($"sum += Load({PoolWindow.At("window", offset)});"));
                code.Line($"(sum / {Share(stage)}).Store(output + {Column(stage, stage.Output.PixelStride)}c);");
            }, $"input += {stage.Pool.Stride * stage.Input.RowStride}", $"output += {stage.Output.RowStride}");
        });
    }

    private static void WriteInputGradient(CodeWriter code, AvgPoolStagePlan stage, VectorCode vectors)
    {
        code.Line();
        KernelMethod.WriteSampleKernel(code, "Spreads each output's gradient evenly over its window.", $"{stage.Name}InputGradient", () =>
            {
                code.Line($"float* outputGradient = {KernelPointer.ToOrigin(stage.OutputGradient)};");
                code.Line($"float* inputGradient = {KernelPointer.ToOrigin(stage.InputGradient)};");
                code.Line($"new Span<float>(inputGradient, {stage.InputGradient.Floats}).Clear();");
                WriteOutputs(code, stage, vectors, () =>
                {
                    string pixel = $"outputGradient + {Column(stage, stage.OutputGradient.PixelStride)}c";
                    code.Line($"{vectors.Type} share = Load({pixel}) / {Share(stage)};");
                    code.Line($"float* window = inputGradient + {Column(stage, stage.Pool.Stride * stage.InputGradient.PixelStride)}c;");
                    PoolWindow.ForEach(code, stage.Pool.Height, stage.Pool.Width, stage.InputGradient, first: 0, (_, offset) =>
                        code.Line(Add(stage.Pool, PoolWindow.At("window", offset))));
                }, $"outputGradient += {stage.OutputGradient.RowStride}", $"inputGradient += {stage.Pool.Stride * stage.InputGradient.RowStride}");
            });
    }

    /// <summary>C# of a column's offset; empty for a map of one column.</summary>
    private static string Column(AvgPoolStagePlan stage, int stride) => stage.Output.Width == 1 ? "" : $"column * {stride} + ";

    /// <summary>A loop over rows, columns and vectors of channels of the output.</summary>
    private static void WriteOutputs(CodeWriter code, AvgPoolStagePlan stage, VectorCode vectors, Action body, params string[] steps) =>
        code.Repeat("Windows, row by row.", "row", stage.Output.Height, () =>
            code.Repeat("column", stage.Output.Width, () =>
                code.Block($"for (int c = 0; c < {stage.Output.PixelStride}; c += {vectors.Count})", body)), steps);

    private static string Add(AvgPoolPlan pool, string place) =>
        pool.Overlaps ? $"(Load({place}) + share).Store({place});" : $"share.Store({place});";

    private static string Share(AvgPoolStagePlan stage) => Literal.Of((float)(stage.Pool.Height * stage.Pool.Width));
}
