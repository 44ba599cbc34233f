using Galaxy.Generators.Plan;

namespace Galaxy.Generators.Emit;

/// <summary>Writes a dense layer's weight gradient, a panel of units at a time.</summary>
internal static class DenseWeightGradientEmitter
{
    public static KernelFile Emit(KernelContext context, DenseStagePlan stage) =>
        KernelFile.Of(context, $"{stage.Name}.WeightGradient", DenseHeader.WeightGradient(stage, context.Target), code => new Writer(code, stage, context.Target).Write());

    private const string TypeParameter = "TGradientUse";

    private const string Constraint = $"{TypeParameter} : unmanaged, IGradientUse";

    private sealed class Writer(CodeWriter code, DenseStagePlan stage, Target target)
    {
        public void Write()
        {
            code.Line();
            KernelMethod.WriteGeneric(code, "One panel of units, summed over all samples.", $"{stage.Name}WeightGradient", TypeParameter, Constraint, "void* context, int panel, int worker", () =>
            {
                code.Line("BatchStep* step = (BatchStep*)context;");
                code.Line($"float* input = step->Row({stage.Input.Offset});");
                PanelItems.Write(code, stage.Weights.Panels, WritePanel);
            });
            foreach (PanelRun panels in stage.Weights.Panels)
            {
                foreach (TileRun tiles in Tiles.Cut(stage.Input.Columns, target.TileRows(panels.Vectors)))
                    WriteTiles(tiles, panels);
            }
        }

        private void WritePanel(PanelRun panels, string unit)
        {
            code.Line($"float* gradient = step->Row({stage.OutputGradient.Offset}) + {unit};");
            code.Line($"float* weights = step->Gradients + {stage.Weights.Offset} + {unit} * {stage.Weights.Rows};");
            foreach (TileRun tiles in Tiles.Cut(stage.Input.Columns, target.TileRows(panels.Vectors)))
            {
                string weights = RegisterTile.At("weights", tiles.Start * panels.Width);
                code.Line($"{TilesName(tiles, panels)}<{TypeParameter}>(step, {RegisterTile.At("input", tiles.Start)}, gradient, {weights});");
            }
        }

        private string TilesName(TileRun tiles, PanelRun panels) => $"{stage.Name}WeightGradientTiles{tiles.Rows}x{panels.Width}";

        private void WriteTiles(TileRun tiles, PanelRun panels)
        {
            code.Line();
            KernelMethod.WriteGeneric(code, $"{KernelFile.Count(tiles.Count, "tile")} of {KernelFile.Count(tiles.Rows, "input")} by {panels.Width} units.", TilesName(tiles, panels),
                TypeParameter, Constraint, "BatchStep* step, float* input, float* gradient, float* weights", () =>
                    code.Repeat("tile", tiles.Count, () =>
                    {
                        RegisterTile sums = new(code, 'w', 'g', tiles.Rows, panels.Vectors, target.VectorFloats);
                        sums.BeginAtZero();
                        sums.DeclareOperands();
                        code.Line($"{TypeParameter}.Expect(step, weights + {tiles.Rows * panels.Width}, {tiles.Rows * panels.Width});");
                        code.Line("float* row = input;");
                        code.Line("float* outputs = gradient;");
                        code.Loop("sample", "step->Count", () => sums.Add("outputs", 0, "row", index => index),
                            $"row += {stage.Input.Stride}", $"outputs += {stage.OutputGradient.Stride}");
                        sums.Use((value, offset) => $"{TypeParameter}.Take(step, {RegisterTile.At("weights", offset)}, {value});", panels.Width);
                    }, $"input += {tiles.Rows}", $"weights += {tiles.Rows * panels.Width}"));
        }
    }
}
