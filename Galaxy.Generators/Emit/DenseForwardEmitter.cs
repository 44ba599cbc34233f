using Galaxy.Generators.Plan;

namespace Galaxy.Generators.Emit;

/// <summary>Writes a dense layer forward, a panel of units for the whole batch at a time.</summary>
internal static class DenseForwardEmitter
{
    public static KernelFile Emit(KernelContext context, DenseStagePlan stage) =>
        KernelFile.Of(context, $"{stage.Name}.Forward", DenseHeader.Forward(stage, context.Target), code => new Writer(code, stage, context.Target).Write());

    private sealed class Writer(CodeWriter code, DenseStagePlan stage, Target target)
    {
        public void Write()
        {
            code.Line();
            KernelMethod.Write(code, "One panel of units, for all samples.", $"{stage.Name}Forward", "void* context, int panel, int worker", () =>
            {
                code.Line("BatchStep* step = (BatchStep*)context;");
                code.Line($"float* input = step->Row({stage.Input.Offset});");
                PanelItems.Write(code, stage.Weights.Panels, WritePanel);
            });
            foreach (PanelRun panels in stage.Weights.Panels)
            {
                foreach (int rows in TileSizes(panels))
                    WriteTile(rows, panels);
            }
        }

        /// <summary>Batches of any size are cut in whole tiles, tiles of four, and single samples.</summary>
        private IEnumerable<int> TileSizes(PanelRun panels) => new[] { target.TileRows(panels.Vectors), 4, 1 };

        private void WritePanel(PanelRun panels, string unit)
        {
            code.Line($"float* weights = step->Parameters + {stage.Weights.Offset} + {unit} * {stage.Weights.Rows};");
            code.Line($"float* bias = step->Parameters + {stage.Bias} + {unit};");
            code.Line($"float* output = step->Row({stage.Output.Offset}) + {unit};");
            code.Line("int sample = 0;");
            foreach (int rows in TileSizes(panels))
            {
                code.Block($"for (; sample + {rows} <= step->Count; sample += {rows})", () =>
                    code.Line($"{TileName(rows, panels)}(input + sample * {stage.Input.Stride}L, weights, bias, output + sample * {stage.Output.Stride}L);"));
            }
        }

        private string TileName(int rows, PanelRun panels) => $"{stage.Name}ForwardTile{rows}x{panels.Width}";

        private void WriteTile(int rows, PanelRun panels)
        {
            code.Line();
            KernelMethod.Write(code, $"{KernelFile.Count(rows, "sample")} by {panels.Width} units.", TileName(rows, panels),
                "float* input, float* weights, float* bias, float* output", () =>
                {
                    RegisterTile sums = new(code, 'y', 'w', rows, panels.Vectors, target.VectorFloats);
                    sums.BeginAt("bias", rowStride: 0);
                    sums.DeclareOperands();
                    code.Loop("k", stage.Input.Columns, () => sums.Add("weights", 0, "input", row => row * stage.Input.Stride),
                        "input++", $"weights += {panels.Width}");
                    if (stage.Activation is { } activation)
                        sums.Apply(value => ActivationCode.Forward(activation, value));
                    sums.Store("output", stage.Output.Stride);
                });
        }
    }
}
