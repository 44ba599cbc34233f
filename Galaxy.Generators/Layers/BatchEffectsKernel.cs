using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers;

/// <summary>Writes the in-place effects of training on a batch matrix: on values and on gradients.</summary>
internal static class BatchEffectsKernel
{
    public static KernelFile Emit(KernelContext context, BatchStagePlan stage) =>
        KernelFile.Of(context, $"{stage.Name}.{Pass(stage)}", StageHeader.Layers(stage), code =>
        {
            Write(code, stage, "Drops outputs of a shard's samples.", $"{stage.Name}{Pass(stage)}", stage.Output);
            Write(code, stage, "Drops the gradients of the same outputs.", $"{stage.Name}{Pass(stage)}Gradient", stage.OutputGradient);
        });

    /// <summary>The call for the values, as a row of the kernel table.</summary>
    public static BatchCall Values(BatchStagePlan stage) => new(stage.Effects[0].Pass, "BatchShard.Count", 2 * stage.OutputFloats);

    /// <summary>The call for their gradients.</summary>
    public static BatchCall Gradients(BatchStagePlan stage) => Values(stage) with { Pass = $"{stage.Effects[0].Pass} gradient" };

    private static string Pass(BatchStagePlan stage) => KernelName.Pascal(stage.Effects[0].Pass);

    private static void Write(CodeWriter code, BatchStagePlan stage, string summary, string name, BatchMatrix rows)
    {
        code.Line();
        KernelMethod.WriteBatchKernel(code, summary, name, () =>
        {
            ShardSamples.ForEach(code, () =>
            {
                code.Line($"float* row = step->Row({rows.Place}) + index * {rows.Stride}L;");
                foreach (InPlaceEffect effect in stage.Effects)
                    code.Line(effect.Code("step", "index", "row", rows: 1, stage.OutputFloats, stride: 0));
            });
        });
    }
}
