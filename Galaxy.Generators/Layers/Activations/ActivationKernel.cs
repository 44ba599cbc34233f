using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Activations;

/// <summary>Writes an activation on its own, forward and backward.</summary>
internal static class ActivationKernel
{
    public static KernelFile Emit(KernelContext context, ActivationStagePlan stage) =>
        KernelFile.Of(context, stage.Name, StageHeader.OfMaps(stage, stage.Activation.Formula), code =>
        {
            VectorCode vectors = VectorCode.Of(context.Target);
            code.Line();
            KernelMethod.WriteSampleKernel(code, "All outputs of one sample.", $"{stage.Name}Forward", () =>
            {
                code.Line($"float* input = {KernelPointer.ToInterior(stage.Input)};");
                code.Line($"float* output = {KernelPointer.ToInterior(stage.Output)};");
                MapRows.ForEachVector(code, stage.Output, vectors, () =>
                {
                    code.Line($"{vectors.Type} value = Load(input + c);");
                    code.Line($"{stage.Activation.Forward("value", vectors)}.Store(output + c);");
                }, $"input += {stage.Input.RowStride}", $"output += {stage.Output.RowStride}");
            });
            if (stage.NeedsInputGradient)
                WriteInputGradient(code, stage, vectors);
        });

    private static void WriteInputGradient(CodeWriter code, ActivationStagePlan stage, VectorCode vectors)
    {
        string known = stage.Activation.DerivesFromOutput ? "output" : "input";
        code.Line();
        KernelMethod.WriteSampleKernel(code, "Gradient of one sample's input.", $"{stage.Name}InputGradient", () =>
            {
                code.Line($"float* {known} = {KernelPointer.ToInterior(stage.Known)};");
                code.Line($"float* outputGradient = {KernelPointer.ToOrigin(stage.OutputGradient)};");
                code.Line($"float* inputGradient = {KernelPointer.ToOrigin(stage.InputGradient)};");
                MapRows.ForEachVector(code, stage.Output, vectors, () =>
                {
                    code.Line($"{vectors.Type} gradient = Load(outputGradient + c);");
                    code.Line($"{stage.Activation.Backward(code, $"Load({known} + c)", "gradient", vectors)}.Store(inputGradient + c);");
                }, $"{known} += {stage.Known.RowStride}", $"outputGradient += {stage.OutputGradient.RowStride}",
                    $"inputGradient += {stage.InputGradient.RowStride}");
            });
    }
}
