using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>Writes a dense layer forward, a panel of units for the whole batch at a time.</summary>
internal static class DenseForwardEmitter
{
    private const int MostRows = 8;

    public static KernelFile Emit(KernelContext context, DenseStagePlan stage) =>
        KernelFile.Of(context, $"{stage.Name}.Forward", DenseHeader.Forward(stage, context.Target), code => new Writer(code, stage, context.Target).Write());

    /// <summary>Rows of the largest tile: a narrow panel leaves registers for more, but not every size is worth a method.</summary>
    public static int LargestTile(UnitTile tile) => Math.Min(tile.Machine.TileRows(tile.Width), MostRows);

    private sealed class Writer(CodeWriter code, DenseStagePlan stage, Target target)
    {
        private readonly string _name = $"{stage.Name}Forward";

        public void Write()
        {
            code.Line();
            KernelMethod.Write(code, PanelItems.Words(stage, "the samples"), _name, "void* context, int item, int worker", () =>
            {
                code.Line("BatchStep* step = (BatchStep*)context;");
                code.Line($"float* input = step->Row({stage.Input.Place});");
                PanelItems.Write(code, stage, target, WritePanel);
            });
            foreach (UnitTile units in PanelItems.Tiles(stage, target))
            {
                WriteTiles(units);
                for (int rows = LargestTile(units); rows > 0; rows--)
                    WriteTile(rows, units);
            }
        }

        private string Samples => PanelItems.InLanes(stage) ? "count" : "step->Count";

        private void WritePanel(UnitTile units, string unit)
        {
            code.Line($"float* weights = step->Parameters + {stage.Weights.Place} + {unit} * {stage.Weights.Rows};");
            code.Line($"float* bias = step->Parameters + {stage.Bias} + {unit};");
            code.Line($"float* output = step->Row({stage.Product.Place}) + {unit};");
            if (PanelItems.InLanes(stage))
            {
                code.Line("int start = BatchShard.Start(lane, step->Count), count = BatchShard.Start(lane + 1, step->Count) - start;");
                code.Line("if (count == 0)");
                code.Line("    return;");
                code.Line($"input += start * {stage.Input.Stride}L;");
                code.Line($"output += start * {stage.Product.Stride}L;");
            }

            WriteOutputs(units, vector => $"Load({RegisterTile.At("bias", vector)})");
            WriteChunks(units);
            if (stage is { Norm: null, Activation: { } activation })
                WriteOutputs(units, vector => ActivationCode.Forward(activation, $"Load({RegisterTile.At("outputs", vector)})"));
        }

        /// <summary>
        /// Memory is asked for in short runs, one before each tile: longer ones wait for one another, and the tile for them. So where few
        /// tiles pass over a chunk, it is a short one. A single tile goes straight through the weights, which the processor foresees
        /// better by itself.
        /// </summary>
        private void WriteChunks(UnitTile units)
        {
            int inputs = stage.Input.Columns;
            code.Line($"int tiles = ({Samples} + {LargestTile(units) - 1}) / {LargestTile(units)};");
            code.Line($"int chunk = tiles == 1 ? {inputs} : Math.Min(tiles * {InputBlocks.ShareRows}, {InputBlocks.LongestChunk(inputs, units)});");
            code.Block($"for (int first = 0; first < {inputs}; first += chunk)", () =>
                code.Line($"{TilesName(units)}({Samples}, tiles, Math.Min(chunk, {inputs} - first), input + first, weights + first * {units.PanelWidth}, output);"));
        }

        /// <summary>Writes every sample's outputs in the panel.</summary>
        private void WriteOutputs(UnitTile units, Func<int, string> value) =>
            code.Block($"for (float* outputs = output; outputs < output + {Samples} * {stage.Product.Stride}L; outputs += {stage.Product.Stride})", () =>
            {
                for (int vector = 0; vector < units.Width; vector += target.VectorFloats)
                    code.Line($"{value(vector)}.Store({RegisterTile.At("outputs", vector)});");
            });

        /// <summary>A batch of any size is cut evenly, so that no tile is left with too few sums to hide a multiply-add's latency.</summary>
        private void WriteTiles(UnitTile units)
        {
            int largest = LargestTile(units);
            code.Line();
            KernelMethod.Write(code, $"Adds the products of some inputs to {units.Width} units, for all samples.", TilesName(units),
                "int count, int tiles, int inputs, float* input, float* weights, float* output", () =>
                {
                    if (!PanelItems.InLanes(stage))
                        WriteShare(units);
                    code.Block("for (int tile = 0, sample = 0; tile < tiles; tile++)", () =>
                    {
                        code.Line("int rows = (int)((tile + 1L) * count / tiles) - sample;");
                        code.Block("if (tiles > 1)", () => WriteExpected(units));
                        code.Block("switch (rows)", () =>
                        {
                            for (int rows = 1; rows <= largest; rows++)
                                code.Line($"case {rows}: {TileName(rows, units)}(inputs, input, weights, output); break;");
                        });
                        code.Line($"sample += rows; input += rows * {stage.Input.Stride}; output += rows * {stage.Product.Stride};");
                    });
                });
        }

        /// <summary>
        /// Asks for what a later chunk needs. The weights of few panels stay in a cache, and the tile's own inputs come from memory; of many
        /// panels it is the weights that do, and each tile asks for its share of them.
        /// </summary>
        private void WriteExpected(UnitTile units)
        {
            if (PanelItems.InLanes(stage))
            {
                code.Loop("row", "rows", () => code.Line($"Prefetch.Floats(input + row * {stage.Input.Stride} + inputs, inputs);"));
                return;
            }

            for (int panel = 0; panel < units.Panels; panel++)
                code.Line($"Prefetch.Floats({RegisterTile.At("later", panel * stage.Weights.PanelFloats)} + tile * share, share);");
        }

        private void WriteShare(UnitTile units)
        {
            code.Line($"int share = (inputs + tiles - 1) / tiles * {units.PanelWidth};");
            code.Line($"float* later = weights + {InputBlocks.LongestChunk(stage.Input.Columns, units) * units.PanelWidth};");
        }

        private string TilesName(UnitTile units) => $"{_name}{units.Machine.Mark}Tiles{units.Width}";

        private string TileName(int rows, UnitTile units) => $"{_name}{units.Machine.Mark}Tile{rows}x{units.Width}";

        private void WriteTile(int rows, UnitTile units)
        {
            code.Line();
            KernelMethod.Write(code, $"{KernelFile.Count(rows, "sample")} by {units.Width} units.", TileName(rows, units),
                "int inputs, float* input, float* weights, float* output", () =>
                {
                    RegisterTile sums = new(code, 'y', 'w', rows, units.Width, units.Machine);
                    sums.BeginAt("output", stage.Product.Stride);
                    sums.DeclareOperands();
                    code.Loop("k", "inputs", () => sums.Add(
                        vector => RegisterTile.At("weights", vector * units.VectorStep(stage.Weights.PanelFloats)), "input", row => row * stage.Input.Stride),
                        "input++", $"weights += {units.PanelWidth}");
                    sums.Store("output", stage.Product.Stride);
                });
        }
    }
}
