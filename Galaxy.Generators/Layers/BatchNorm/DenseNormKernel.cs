using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>Writes batch norm after a dense layer, forward; backward it is part of the output gradient.</summary>
internal static class DenseNormKernel
{
    public static KernelFile Emit(KernelContext context, BatchStagePlan stage, RowNormPlan norm) =>
        KernelFile.Of(context, $"{stage.Name}.Norm", StageHeader.Layers(stage), code =>
        {
            VectorCode vectors = VectorCode.Of(context.Target);
            code.Line();
            norm.Norm.WriteDeclaration(code);
            code.Line();
            string summary = "One vector of units, for all samples: moments, then scale, shift and activation.";
            KernelMethod.WriteBatchKernel(code, summary, $"{stage.Name}Normalize", () =>
                {
                    code.Line($"float* raw = step->Row({norm.Raw.Place}) + task * {vectors.Count};");
                    code.Line($"float* output = step->Row({stage.Output.Place}) + task * {vectors.Count};");
                    code.Line($"BatchNorm.UnitMoments(step, {norm.Norm.Name}Layer, task * {vectors.Count}, raw, {norm.Raw.Stride});");
                    code.Line($"float* coefficients = step->Shared + {norm.Norm.Coefficients} + task * {vectors.Count};");
                    string Row(string name) => $"Load(coefficients + BatchNorm.{name} * {norm.Norm.Channels})";
                    code.Line($"{vectors.Type} scale = {Row("Scale")}, shift = {Row("Shift")};");
                    code.Loop("sample", "step->Count", () =>
                    {
                        code.Line($"{vectors.Type} value = FusedMultiplyAdd(Load(raw), scale, shift);");
                        code.Line($"{(norm.Activation is null ? "value" : norm.Activation.Forward("value", vectors))}.Store(output);");
                    }, $"raw += {norm.Raw.Stride}", $"output += {stage.Output.Stride}");
                });
        });

    /// <summary>Its call; a task is a vector of units.</summary>
    public static BatchCall Call(BatchStagePlan stage, NormPlan norm) =>
        new("normalize", $"{norm.Vectors}", 2 * stage.OutputFloats);
}
