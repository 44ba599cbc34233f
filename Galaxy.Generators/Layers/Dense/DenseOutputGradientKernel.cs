using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Layers.BatchNorm;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>Writes the backward pass through a dense layer's activation, its bias gradient, and the transposed output gradient.</summary>
internal static class DenseOutputGradientKernel
{
    public static KernelFile Emit(KernelContext context, DenseStagePlan stage) =>
        KernelFile.Of(context, $"{stage.Name}.OutputGradient", DenseHeader.OutputGradient(stage), code =>
        {
            code.Line();
            KernelMethod.WriteBatchKernel(code, "One panel of units, for all samples.", $"{stage.Name}OutputGradient", () =>
                WritePanel(code, stage, context.Target));
            code.Line();
            KernelMethod.Write(
                code, "One vector of units, for all samples: activation, bias gradient, and the copies in panels of units and of samples.",
                VectorName(stage), "BatchStep* step, int unit", () => WriteVector(code, stage, context.Target));
        });

    /// <summary>Panels of units: the kernel's tasks. A panel's row is a cache line, so that no two workers write to the same line.</summary>
    public static int Tasks(DenseStagePlan stage) => stage.Weights.PanelCount;

    private static string VectorName(DenseStagePlan stage) => $"{stage.Name}OutputGradientVector";

    private static void WritePanel(CodeWriter code, DenseStagePlan stage, Target target)
    {
        int units = stage.Weights.PaddedOutputs;
        string next = $"(task + 1) * {target.PanelWidth}";
        string end = Tasks(stage) == 1 ? $"{units}" : units % target.PanelWidth == 0 ? next : $"Math.Min({next}, {units})";
        code.Block($"for (int unit = task * {target.PanelWidth}; unit < {end}; unit += {target.VectorFloats})", () =>
            code.Line($"{VectorName(stage)}(step, unit);"));
    }

    private static void WriteVector(CodeWriter code, DenseStagePlan stage, Target target)
    {
        VectorCode vectors = VectorCode.Of(target);
        code.Line($"float* gradient = step->Row({stage.OutputGradient.Place}) + unit;");
        if (stage.Activation is not null)
            code.Line($"float* output = step->Row({stage.Output.Place}) + unit;");
        int width = target.PanelWidth;
        code.Line($"float* packed = step->Row({stage.PackedGradient} + unit / {width} * {width}) + unit % {width};");
        code.Line($"float* transposed = step->Row({stage.TransposedGradient}) + unit * {target.PanelWidth};");
        if (stage.Norm is null)
            code.Line($"{vectors.Type} bias = {vectors.Zero};");
        code.Loop("Samples, one by one.", "sample", "step->Count", () =>
        {
            code.Line($"{vectors.Type} value = Load(gradient);");
            if (stage.Activation is { } activation)
                code.Line($"value = {activation.Backward(code, "Load(output)", "value", vectors)};");
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
        code.Comment("The last panel of samples is padded with zeros.");
        code.Block($"for (int sample = step->Count; sample % {target.PanelWidth} > 0; sample++)", () =>
        {
            code.Line($"float* column = {Column(stage, target)};");
            code.Loop("row", vectors.Count, () => code.Line($"column[row * {target.PanelWidth}] = 0;"));
        });
        code.Line($"{(stage.Norm is null ? "bias" : vectors.Zero)}.Store(step->Gradients + {stage.Bias} + unit);");
    }

    /// <summary>The transposed copy of <c>packed</c>.</summary>
    private static void WriteTransposed(CodeWriter code, DenseStagePlan stage, Target target)
    {
        code.Line($"float* column = {Column(stage, target)};");
        code.Loop("row", target.VectorFloats, () => code.Line($"column[row * {target.PanelWidth}] = packed[row];"));
    }

    /// <summary>Batch norm needs all samples before it gives the first gradient. Its mean cancels the bias.</summary>
    private static void WriteThroughNorm(CodeWriter code, DenseStagePlan stage, RowNormPlan norm, Target target)
    {
        code.Line($"packed -= step->Count * {target.PanelWidth}L;");
        string raw = $"step->Row({norm.Raw.Place}) + unit, {norm.Raw.Stride}";
        code.Line($"BatchNorm.UnitGradients(step, {norm.Norm.Name}Layer, unit, {raw}, packed, {target.PanelWidth});");
        code.Loop("sample", "step->Count", () => WriteTransposed(code, stage, target), $"packed += {target.PanelWidth}");
    }

    /// <summary>A sample's column in the transposed gradient: panels of samples, a row per unit.</summary>
    private static string Column(DenseStagePlan stage, Target target) =>
        $"transposed + sample / {target.PanelWidth} * {stage.Weights.PaddedOutputs * target.PanelWidth}L + sample % {target.PanelWidth}";
}
