using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>Writes a dense layer's weight gradient, a panel of units at a time.</summary>
internal static class DenseWeightGradientKernel
{
    /// <summary>How many tiles ahead memory is prefetched.</summary>
    private const int TilesAhead = 2;

    private const string TypeParameter = "TGradientUse";

    private const string Constraint = $"{TypeParameter} : unmanaged, IGradientUse";

    public static KernelFile Emit(KernelContext context, DenseStagePlan stage) =>
        KernelFile.Of(
            context, $"{stage.Name}.WeightGradient", DenseHeader.WeightGradient(stage, context.Target),
            code => new Writer(code, stage, context.Target).Write());

    private sealed class Writer(CodeWriter code, DenseStagePlan stage, Target target)
    {
        public void Write()
        {
            code.Line();
            string name = $"{stage.Name}WeightGradient";
            string summary = DenseTasks.Words(stage, "the inputs");
            KernelMethod.WriteGeneric(code, summary, name, TypeParameter, Constraint, KernelMethod.TaskParameters, () =>
            {
                code.Line($"float* tileGradient = {RegisterTile.At("step->Worker(worker)", stage.ReadyGradients)};");
                code.Line($"float* input = step->Row({stage.Input.Place});");
                DenseTasks.Write(code, stage, target, WritePanel);
            });
            foreach (UnitTile units in DenseTasks.Tiles(stage, target))
            {
                foreach (TileRun tiles in Cut(units))
                    WriteTiles(tiles, units);
            }
        }

        private IEnumerable<TileRun> Cut(UnitTile units) => Tiles.Cut(stage.Input.Columns, units.Machine.TileRows(units.Width));

        private void WritePanel(UnitTile units, string unit)
        {
            code.Line($"float* gradient = step->Row({stage.PackedGradient} + {unit});");
            code.Line($"float* weights = step->Gradients + {stage.Weights.Place} + {unit} * {stage.Weights.Rows};");
            foreach (TileRun tiles in Cut(units))
                code.Line(DenseTasks.InShards(stage) ? CallOfShard(tiles, units) : Call(tiles, units, $"{tiles.Count}", first: ""));
        }

        private string CallOfShard(TileRun tiles, UnitTile units)
        {
            string first = $"BatchShard.Start(shard, {tiles.Count})";
            return Call(tiles, units, $"BatchShard.Start(shard + 1, {tiles.Count}) - {first}", first);
        }

        private string Call(TileRun tiles, UnitTile units, string count, string first)
        {
            string input = RegisterTile.At("input", tiles.Start) + (first.Length == 0 ? "" : $" + {first} * {tiles.Rows}");
            string weights = RegisterTile.At("weights", tiles.Start * units.PanelWidth)
                + (first.Length == 0 ? "" : $" + {first} * {tiles.Rows * units.PanelWidth}");
            return $"{TilesName(tiles, units)}<{TypeParameter}>(step, {count}, {input}, gradient, {weights}, tileGradient);";
        }

        private string TilesName(TileRun tiles, UnitTile units) => $"{stage.Name}WeightGradient{units.Machine.Mark}Tiles{tiles.Rows}x{units.Width}";

        private void WriteTiles(TileRun tiles, UnitTile units)
        {
            code.Line();
            KernelMethod.WriteGeneric(
                code, $"Tiles of {KernelFile.Count(tiles.Rows, "input")} by {units.Width} units, summed over all samples.", TilesName(tiles, units),
                TypeParameter, Constraint, "BatchStep* step, int tiles, float* input, float* gradient, float* weights, float* tileGradient", () =>
                {
                    if (units.Panels > 1)
                        code.Line($"long nextPanel = {units.PanelWidth}L * step->Capacity;");
                    code.Loop("Tiles of inputs.", "tile", "tiles", () => WriteTile(tiles.Rows, units),
                        $"input += {tiles.Rows}", $"weights += {tiles.Rows * units.PanelWidth}");
                });
        }

        /// <summary>A tile's gradients are contiguous within each of its panels, so they are used one panel at a time.</summary>
        private void WriteTile(int rows, UnitTile units)
        {
            int panelFloats = rows * units.PanelWidth;
            TileNames names = new("dw", "x", "dy", Row: "input", Column: "unit");
            RegisterTile sums = new(code, names, rows, units.Width, units.Machine) { VectorStep = units.VectorStep(panelFloats) };
            sums.BeginAtZero();
            sums.DeclareOperands();
            for (int panel = 0; panel < units.Panels; panel++)
                code.Line($"{TypeParameter}.Expect(step, weights + {panel * stage.Weights.PanelFloats + TilesAhead * panelFloats}, {panelFloats});");
            code.Line("float* row = input;");
            code.Line("float* outputs = gradient;");
            code.Loop("Samples, one by one.", "sample", "step->Count", () =>
            {
                code.Line($"Prefetch.Line(row + {(TilesAhead + 1) * rows - 1});");
                sums.Add(vector => GradientAt(vector, units), "row", index => index);
            }, $"row += {stage.Input.Stride}", $"outputs += {target.PanelWidth}");
            sums.Store("tileGradient", units.PanelWidth);
            for (int panel = 0; panel < units.Panels; panel++)
            {
                string place = RegisterTile.At("weights", panel * stage.Weights.PanelFloats);
                code.Line($"{TypeParameter}.Take(step, {place}, {RegisterTile.At("tileGradient", panel * panelFloats)}, {panelFloats});");
            }
        }

        private static string GradientAt(int vector, UnitTile units) =>
            units.Panels == 1 ? RegisterTile.At("outputs", vector * units.Machine.FloatsOf(units.Width))
            : vector == 0 ? "outputs"
            : "outputs + nextPanel";
    }
}
