using Galaxy.Generators.Plan;

namespace Galaxy.Generators.Emit;

/// <summary>Writes a dense layer's weight gradient, a panel of units at a time.</summary>
internal static class DenseWeightGradientEmitter
{
    public static KernelFile Emit(KernelContext context, DenseStagePlan stage) =>
        KernelFile.Of(context, $"{stage.Name}.WeightGradient", DenseHeader.WeightGradient(stage, context.Target), code => new Writer(code, stage, context.Target).Write());

    private const string TypeParameter = "TGradientUse";

    /// <summary>Memory is asked for so many tiles before its gradients are ready.</summary>
    private const int TilesAhead = 2;

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
                PanelItems.Write(code, stage, target, WritePanel);
            });
            foreach ((int width, Target vectors) in PanelItems.Widths(stage, target))
            {
                foreach (TileRun tiles in Cut(width, vectors))
                    WriteTiles(tiles, width, vectors);
            }
        }

        private IEnumerable<TileRun> Cut(int width, Target vectors) => Tiles.Cut(stage.Input.Columns, vectors.TileRows(width));

        private void WritePanel(int width, string unit, Target vectors)
        {
            code.Line($"float* gradient = step->Row({stage.PackedGradient} + {unit});");
            code.Line($"float* weights = step->Gradients + {stage.Weights.Offset} + {unit} * {stage.Weights.Rows};");
            foreach (TileRun tiles in Cut(width, vectors))
                code.Line(PanelItems.InLanes(stage) ? CallOfLane(tiles, width, vectors) : Call(tiles, width, vectors, $"{tiles.Count}", first: ""));
        }

        private string CallOfLane(TileRun tiles, int width, Target vectors)
        {
            string first = $"Lane.Start(lane, {tiles.Count})";
            return Call(tiles, width, vectors, $"Lane.Start(lane + 1, {tiles.Count}) - {first}", first);
        }

        private string Call(TileRun tiles, int width, Target vectors, string count, string first)
        {
            string input = RegisterTile.At("input", tiles.Start) + (first.Length == 0 ? "" : $" + {first} * {tiles.Rows}");
            string weights = RegisterTile.At("weights", tiles.Start * RowFloats(width)) + (first.Length == 0 ? "" : $" + {first} * {tiles.Rows * RowFloats(width)}");
            return $"{TilesName(tiles, width, vectors)}<{TypeParameter}>(step, {count}, {input}, gradient, {weights});";
        }

        private string TilesName(TileRun tiles, int width, Target vectors) => $"{stage.Name}WeightGradient{vectors.Part}Tiles{tiles.Rows}x{width}";

        /// <summary>Floats from an input's weights in a panel to the next input's.</summary>
        private int RowFloats(int width) => Math.Min(width, target.PanelWidth);

        /// <summary>A tile's gradients lie in its panel without a gap, those of a pair in two; so they are handed over a panel at a time.</summary>
        private void WriteTiles(TileRun tiles, int width, Target vectors)
        {
            bool isPair = width > target.PanelWidth;
            int panelFloats = tiles.Rows * RowFloats(width);
            (string Weights, string Ready)[] panels = isPair
                ? [("weights", "ready"), ($"weights + {stage.Weights.Rows * target.PanelWidth}", $"ready + {panelFloats}")]
                : [("weights", "ready")];
            code.Line();
            KernelMethod.WriteGeneric(code, $"Tiles of {KernelFile.Count(tiles.Rows, "input")} by {width} units, summed over all samples.", TilesName(tiles, width, vectors),
                TypeParameter, Constraint, "BatchStep* step, int tiles, float* input, float* gradient, float* weights", () =>
                {
                    code.Line($"float* ready = stackalloc float[{tiles.Rows * width}];");
                    if (isPair)
                        code.Line($"long nextPanel = {target.PanelWidth}L * step->Capacity;");
                    code.Loop("tile", "tiles", () =>
                    {
                        RegisterTile sums = new(code, 'w', 'g', tiles.Rows, width, vectors) { VectorStep = isPair ? panelFloats : width / vectors.Vectors(width) };
                        sums.BeginAtZero();
                        sums.DeclareOperands();
                        foreach ((string weights, _) in panels)
                            code.Line($"{TypeParameter}.Expect(step, {weights} + {TilesAhead * panelFloats}, {panelFloats});");
                        code.Line("float* row = input;");
                        code.Line("float* outputs = gradient;");
                        code.Loop("sample", "step->Count", () => WriteProducts(sums, isPair), $"row += {stage.Input.Stride}", $"outputs += {target.PanelWidth}");
                        sums.Store("ready", RowFloats(width));
                        foreach ((string weights, string ready) in panels)
                            code.Line($"{TypeParameter}.Take(step, {weights}, {ready}, {panelFloats});");
                    }, $"input += {tiles.Rows}", $"weights += {panelFloats}");
                });
        }

        private static void WriteProducts(RegisterTile sums, bool isPair)
        {
            if (isPair)
                sums.Add(vector => vector == 0 ? "outputs" : "outputs + nextPanel", "row", index => index);
            else
                sums.Add("outputs", 0, "row", index => index);
        }
    }
}
