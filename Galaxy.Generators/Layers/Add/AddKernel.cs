using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Add;

/// <summary>Writes the sum with an earlier map, forward and backward.</summary>
internal static class AddKernel
{
    public static KernelFile Emit(KernelContext context, AddStagePlan stage) =>
        KernelFile.Of(context, stage.Name, StageHeader.OfMaps(stage, Formula), code =>
        {
            VectorCode vectors = VectorCode.Of(context.Target);
            WriteForward(code, stage, vectors);
            if (!stage.NeedsInputGradient)
                return;
            WriteInputGradient(code, stage, vectors);
            if (stage.OtherGradient is { } gradient)
                WriteOtherGradient(code, stage, gradient, vectors);
        });

    private const string Formula =
        "y = x + z, z the earlier layer's output. ∂L/∂x = ∂L/∂z = ∂L/∂y, through the activation if there is one.";

    private static void WriteForward(CodeWriter code, AddStagePlan stage, VectorCode vectors)
    {
        code.Line();
        KernelMethod.WriteSampleKernel(code, "All outputs of one sample.", $"{stage.Name}Forward", () =>
        {
            code.Line($"float* input = {KernelPointer.ToInterior(stage.Input)};");
            code.Line($"float* other = {KernelPointer.ToInterior(stage.Other)};");
            code.Line($"float* output = {KernelPointer.ToInterior(stage.Output)};");
            MapRows.ForEachVector(code, stage.Output, vectors, () =>
            {
                code.Line($"{vectors.Type} value = Load(input + c) + Load(other + c);");
                code.Line($"{(stage.Activation is null ? "value" : stage.Activation.Forward("value", vectors))}.Store(output + c);");
            }, $"input += {stage.Input.RowStride}", $"other += {stage.Other.RowStride}", $"output += {stage.Output.RowStride}");
        });
    }

    private static void WriteInputGradient(CodeWriter code, AddStagePlan stage, VectorCode vectors)
    {
        code.Line();
        string summary = "Gradient of one sample's input; the earlier map's is the same.";
        KernelMethod.WriteSampleKernel(code, summary, $"{stage.Name}InputGradient", () =>
            {
                if (stage.Activation is not null)
                    code.Line($"float* output = {KernelPointer.ToInterior(stage.Output)};");
                code.Line($"float* outputGradient = {KernelPointer.ToOrigin(stage.OutputGradient)};");
                code.Line($"float* inputGradient = {KernelPointer.ToOrigin(stage.InputGradient)};");
                if (stage.OtherGradient is not null)
                    code.Line($"float* other = {KernelPointer.ToOrigin(stage.OtherGradient)};");
                MapRows.ForEachVector(code, stage.Output, vectors, () =>
                {
                    code.Line($"{vectors.Type} gradient = Load(outputGradient + c);");
                    if (stage.Activation is { } activation)
                        code.Line($"gradient = {activation.Backward(code, "Load(output + c)", "gradient", vectors)};");
                    code.Line("gradient.Store(inputGradient + c);");
                    if (stage.OtherGradient is not null)
                        code.Line("gradient.Store(other + c);");
                },
                [.. stage.Activation is null ? Array.Empty<string>() : [$"output += {stage.Output.RowStride}"],
                 $"outputGradient += {stage.OutputGradient.RowStride}", $"inputGradient += {stage.InputGradient.RowStride}",
                 .. stage.OtherGradient is null ? Array.Empty<string>() : [$"other += {stage.OtherGradient.RowStride}"]]);
            });
    }

    private static void WriteOtherGradient(CodeWriter code, AddStagePlan stage, MapPlan gradient, VectorCode vectors)
    {
        code.Line();
        KernelMethod.WriteSampleKernel(code, "Adds its part to the gradient of the earlier map.", $"{stage.Name}OtherGradient", () =>
        {
            code.Line($"float* part = {KernelPointer.ToOrigin(gradient)};");
            code.Line($"float* total = {KernelPointer.ToOrigin(stage.OtherTotal)};");
            code.Block($"for (int index = 0; index < {gradient.Floats}; index += {vectors.Count})", () =>
                code.Line("(Load(total + index) + Load(part + index)).Store(total + index);"));
        });
    }
}
