using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers.Conv2d;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dropout;

/// <summary>Writes dropout behind a dense layer: of its outputs, and of their gradients.</summary>
internal static class DenseDropoutEmitter
{
    public static KernelFile Emit(KernelContext context, DenseStagePlan stage) =>
        KernelFile.Of(context, $"{stage.Name}.Dropout", ConvHeader.Layers(stage), code =>
        {
            Write(code, stage, "Drops outputs of a lane's samples.", $"{stage.Name}Dropout", stage.Output);
            Write(code, stage, "Drops the gradients of the same outputs.", $"{stage.Name}DropoutGradient", stage.OutputGradient);
        });

    private static void Write(CodeWriter code, DenseStagePlan stage, string summary, string name, RowsPlan rows)
    {
        code.Line();
        KernelMethod.Write(code, summary, name, "void* context, int lane, int worker", () =>
        {
            code.Line("BatchStep* step = (BatchStep*)context;");
            code.Line("int end = BatchShard.Start(lane + 1, step->Count);");
            code.Block("for (int index = BatchShard.Start(lane, step->Count); index < end; index++)", () =>
            {
                code.Line($"float* row = step->Row({rows.Place}) + index * {rows.Stride}L;");
                foreach (string call in DropoutCalls.Of(stage, "row"))
                    code.Line(call);
            });
        });
    }
}
