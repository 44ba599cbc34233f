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
            KernelMethod.WriteGeneric(code, PanelItems.Words(stage, "the inputs"), $"{stage.Name}WeightGradient", TypeParameter, Constraint, "void* context, int item, int worker", () =>
            {
                code.Line("BatchStep* step = (BatchStep*)context;");
                code.Line($"float* input = step->Row({stage.Input.Offset});");
                PanelItems.Write(code, stage, WritePanel);
            });
            foreach (PanelRun panels in stage.Weights.Panels)
            {
                foreach (TileRun tiles in Tiles.Cut(stage.Input.Columns, target.TileRows(panels.Vectors)))
                    WriteTiles(tiles, panels);
            }
        }

        private void WritePanel(PanelRun panels, string unit)
        {
            code.Line($"float* gradient = step->Row({stage.PackedGradient} + {unit});");
            code.Line($"float* weights = step->Gradients + {stage.Weights.Offset} + {unit} * {stage.Weights.Rows};");
            foreach (TileRun tiles in Tiles.Cut(stage.Input.Columns, target.TileRows(panels.Vectors)))
            {
                code.Line(PanelItems.InLanes(stage) ? CallOfLane(tiles, panels) : Call(tiles, panels, $"{tiles.Count}", first: ""));
            }
        }

        private string CallOfLane(TileRun tiles, PanelRun panels)
        {
            string first = $"Lane.Start(lane, {tiles.Count})";
            return Call(tiles, panels, $"Lane.Start(lane + 1, {tiles.Count}) - {first}", first);
        }

        private string Call(TileRun tiles, PanelRun panels, string count, string first)
        {
            string input = RegisterTile.At("input", tiles.Start) + (first.Length == 0 ? "" : $" + {first} * {tiles.Rows}");
            string weights = RegisterTile.At("weights", tiles.Start * panels.Width) + (first.Length == 0 ? "" : $" + {first} * {tiles.Rows * panels.Width}");
            return $"{TilesName(tiles, panels)}<{TypeParameter}>(step, {count}, {input}, gradient, {weights});";
        }

        private string TilesName(TileRun tiles, PanelRun panels) => $"{stage.Name}WeightGradientTiles{tiles.Rows}x{panels.Width}";

        private void WriteTiles(TileRun tiles, PanelRun panels)
        {
            code.Line();
            KernelMethod.WriteGeneric(code, $"Tiles of {KernelFile.Count(tiles.Rows, "input")} by {panels.Width} units, summed over all samples.", TilesName(tiles, panels),
                TypeParameter, Constraint, "BatchStep* step, int tiles, float* input, float* gradient, float* weights", () =>
                    code.Loop("tile", "tiles", () =>
                    {
                        RegisterTile sums = new(code, 'w', 'g', tiles.Rows, panels.Vectors, target.VectorFloats);
                        sums.BeginAtZero();
                        sums.DeclareOperands();
                        code.Line($"{TypeParameter}.Expect(step, weights + {tiles.Rows * panels.Width}, {tiles.Rows * panels.Width});");
                        code.Line("float* row = input;");
                        code.Line("float* outputs = gradient;");
                        code.Loop("sample", "step->Count", () => sums.Add("outputs", 0, "row", index => index),
                            $"row += {stage.Input.Stride}", $"outputs += {target.PanelWidth}");
                        sums.Use((value, offset) => $"{TypeParameter}.Take(step, {RegisterTile.At("weights", offset)}, {value});", panels.Width);
                    }, $"input += {tiles.Rows}", $"weights += {tiles.Rows * panels.Width}"));
        }
    }
}
