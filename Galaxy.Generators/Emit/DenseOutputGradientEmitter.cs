using Galaxy.Generators.Plan;

namespace Galaxy.Generators.Emit;

/// <summary>Writes the way back through a dense layer's activation, its bias gradient, and the transposed output gradient.</summary>
internal static class DenseOutputGradientEmitter
{
    public static KernelFile Emit(KernelContext context, DenseStagePlan stage) =>
        KernelFile.Of(context, $"{stage.Name}.OutputGradient", DenseHeader.OutputGradient(stage), code =>
        {
            code.Line();
            KernelMethod.Write(code, "One vector of units, for all samples: activation, bias gradient, and the copies in panels of units and of samples.",
                $"{stage.Name}OutputGradient", "void* context, int item, int worker", () => WriteVector(code, stage, context.Target));
        });

    /// <summary>Vectors of units: the items of the job.</summary>
    public static int Items(DenseStagePlan stage, Target target) => stage.Weights.PaddedOutputs / target.VectorFloats;

    private static void WriteVector(CodeWriter code, DenseStagePlan stage, Target target)
    {
        int vector = target.VectorFloats;
        code.Line("BatchStep* step = (BatchStep*)context;");
        code.Line($"float* gradient = step->Row({stage.OutputGradient.Offset}) + item * {vector};");
        if (stage.Activation is not null)
            code.Line($"float* output = step->Row({stage.Output.Offset}) + item * {vector};");
        code.Line($"float* packed = step->Row({stage.PackedGradient} + item / {target.PanelVectors} * {target.PanelWidth}) + item % {target.PanelVectors} * {vector};");
        code.Line($"float* transposed = step->Row({stage.TransposedGradient}) + item * {vector * target.PanelWidth};");
        if (stage.Norm is null)
            code.Line("Vector256<float> bias = Vector256<float>.Zero;");
        code.Loop("sample", "step->Count", () =>
        {
            code.Line("Vector256<float> value = Load(gradient);");
            if (stage.Activation is { } activation)
                code.Line($"value = {ActivationCode.Backward(activation, "Load(output)", "value")};");
            code.Line("value.Store(packed);");
            if (stage.Norm is not null)
                return;
            code.Line("bias += value;");
            WriteTransposed(code, stage, target);
        },
        [$"gradient += {stage.OutputGradient.Stride}", $"packed += {target.PanelWidth}",
         .. stage.Activation is null ? Array.Empty<string>() : [$"output += {stage.Output.Stride}"]]);
        if (stage.Norm is { } norm)
            WriteThroughNorm(code, stage, norm, target);
        code.Block($"for (int sample = step->Count; sample % {target.PanelWidth} > 0; sample++)", () =>
        {
            code.Line($"float* column = {Column(stage, target)};");
            code.Loop("unit", vector, () => code.Line($"column[unit * {target.PanelWidth}] = 0;"));
        });
        code.Line($"{(stage.Norm is null ? "bias" : "Vector256<float>.Zero")}.Store(step->Gradients + {stage.Bias} + item * {vector});");
    }

    /// <summary>The transposed copy of what lies in <c>packed</c>.</summary>
    private static void WriteTransposed(CodeWriter code, DenseStagePlan stage, Target target)
    {
        code.Line($"float* column = {Column(stage, target)};");
        code.Loop("unit", target.VectorFloats, () => code.Line($"column[unit * {target.PanelWidth}] = packed[unit];"));
    }

    /// <summary>Batch norm's way back needs all samples before it gives the first gradient. Its mean takes the bias away.</summary>
    private static void WriteThroughNorm(CodeWriter code, DenseStagePlan stage, DenseNormPlan norm, Target target)
    {
        code.Line($"packed -= step->Count * {target.PanelWidth}L;");
        code.Line($"BatchNorm.UnitGradients(step, {norm.Norm.Name}, item * {target.VectorFloats}, step->Row({norm.Raw.Offset}) + item * {target.VectorFloats}, {norm.Raw.Stride}, packed, {target.PanelWidth});");
        code.Loop("sample", "step->Count", () => WriteTransposed(code, stage, target), $"packed += {target.PanelWidth}");
    }

    /// <summary>A sample's column in the transposed gradient: panels of samples, a row per unit.</summary>
    private static string Column(DenseStagePlan stage, Target target) =>
        $"transposed + sample / {target.PanelWidth} * {stage.Weights.PaddedOutputs * target.PanelWidth}L + sample % {target.PanelWidth}";
}
