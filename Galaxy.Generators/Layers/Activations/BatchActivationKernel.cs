using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Activations;

/// <summary>Writes an activation on the batch matrix, forward and backward; a task is a shard's samples.</summary>
internal static class BatchActivationKernel
{
    public static KernelFile Emit(KernelContext context, BatchActivationStagePlan stage) =>
        KernelFile.Of(context, stage.Name, [.. StageHeader.Layers(stage), "", stage.Activation.Formula], code =>
        {
            VectorCode vectors = VectorCode.Of(context.Target);
            Write(code, vectors, "All outputs of a shard's samples.", $"{stage.Name}Forward", stage.OutputFloats, () =>
            {
                code.Line($"{vectors.Type} value = Load(input + c);");
                code.Line($"{stage.Activation.Forward("value", vectors)}.Store(output + c);");
            },
                ("input", stage.Input), ("output", stage.Output));
            string known = stage.Activation.DerivesFromOutput ? "output" : "input";
            if (stage.NeedsInputGradient)
                Write(code, vectors, "Gradients of their inputs.", $"{stage.Name}InputGradient", stage.OutputFloats, () =>
                {
                    code.Line($"{vectors.Type} gradient = Load(outputGradient + c);");
                    code.Line($"{stage.Activation.Backward(code, $"Load({known} + c)", "gradient", vectors)}.Store(inputGradient + c);");
                },
                    (known, stage.Known), ("outputGradient", stage.OutputGradient), ("inputGradient", stage.InputGradient));
        });

    private static void Write(
        CodeWriter code, VectorCode vectors, string summary, string name, int floats, Action body,
        params (string Name, BatchMatrix Matrix)[] matrices)
    {
        code.Line();
        KernelMethod.WriteBatchKernel(code, summary, name, () =>
        {
            ShardSamples.ForEach(code, () =>
            {
                foreach ((string pointer, BatchMatrix matrix) in matrices)
                    code.Line($"float* {pointer} = step->Row({matrix.Place}) + index * {matrix.Stride}L;");
                code.Block($"for (int c = 0; c < {floats}; c += {vectors.Count})", body);
            });
        });
    }
}
