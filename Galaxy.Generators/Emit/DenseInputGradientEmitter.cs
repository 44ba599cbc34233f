using Galaxy.Generators.Plan;

namespace Galaxy.Generators.Emit;

/// <summary>
/// Writes a dense layer's input gradient. Its vectors run over samples, not inputs, so that the weights are read as they lie and
/// need no transposed copy.
/// </summary>
internal static class DenseInputGradientEmitter
{
    public static KernelFile Emit(KernelContext context, DenseStagePlan stage) =>
        KernelFile.Of(context, $"{stage.Name}.InputGradient", DenseHeader.InputGradient(stage, context.Target), code => new Writer(code, stage, context.Target).Write());

    /// <summary>Blocks of inputs: the items of the job.</summary>
    public static int Items(DenseStagePlan stage) => stage.InputBlocks.Blocks + (stage.InputBlocks.RestRows > 0 ? 1 : 0);

    private sealed class Writer(CodeWriter code, DenseStagePlan stage, Target target)
    {
        private readonly InputBlocksPlan _blocks = stage.InputBlocks;

        public void Write()
        {
            code.Line();
            KernelMethod.Write(code, "One block of inputs, for all samples.", $"{stage.Name}InputGradient", "void* context, int block, int worker", () =>
            {
                code.Line("BatchStep* step = (BatchStep*)context;");
                code.Line($"float* weights = step->Parameters + {stage.Weights.Offset};");
                code.Line($"float* output = step->Row({stage.InputGradient.Offset}) + block * {_blocks.BlockRows};");
                code.Line($"int first = block * {_blocks.BlockRows};");
                WriteBlocks();
            });
            foreach (int rows in UsedTiles().Select(run => run.Rows).Distinct())
                WriteTile(rows);
        }

        private IEnumerable<TileRun> UsedTiles() => _blocks.Blocks > 0 ? _blocks.Tiles.Concat(_blocks.RestTiles) : _blocks.RestTiles;

        private void WriteBlocks()
        {
            if (_blocks.Blocks > 0)
                code.Block($"if (block < {_blocks.Blocks})", () => WriteTileCalls(_blocks.Tiles));
            if (_blocks is { Blocks: > 0, RestRows: > 0 })
                code.Block("else", () => WriteTileCalls(_blocks.RestTiles));
            else if (_blocks.RestRows > 0)
                WriteTileCalls(_blocks.RestTiles);
        }

        private void WriteTileCalls(IEnumerable<TileRun> runs)
        {
            foreach (TileRun run in runs)
            {
                code.Block($"for (int row = {run.Start}; row < {run.Start + run.Count * run.Rows}; row += {run.Rows})", () =>
                    code.Line($"{TileName(run.Rows)}(step, weights, first + row, output + row, worker);"));
            }
        }

        private string TileName(int rows) => $"{stage.Name}InputGradientTile{rows}";

        private void WriteTile(int rows)
        {
            code.Line();
            KernelMethod.Write(code, $"{KernelFile.Count(rows, "input")} by all samples, {target.PanelWidth} at a time.", TileName(rows),
                "BatchStep* step, float* weights, int first, float* output, int worker", () =>
                {
                    code.Line("int stride = step->Capacity;");
                    code.Line($"float* tile = step->Worker(worker) + {_blocks.Scratch};");
                    code.Block($"for (int sample = 0; sample < step->Count; sample += {target.PanelWidth})", () =>
                    {
                        RegisterTile sums = new(code, 'd', 'g', rows, target.PanelVectors, target.VectorFloats);
                        code.Line($"float* gradient = step->Row({stage.TransposedGradient}) + sample;");
                        sums.BeginAtZero();
                        sums.DeclareOperands();
                        foreach (PanelRun panels in stage.Weights.Panels)
                            WritePanels(sums, panels);
                        sums.Store("tile", target.PanelWidth);
                        code.Loop("column", target.PanelWidth, () =>
                            code.Loop("row", rows, () =>
                                code.Line($"output[(sample + column) * {stage.InputGradient.Stride} + row] = tile[row * {target.PanelWidth} + column];")));
                    });
                });
        }

        private void WritePanels(RegisterTile sums, PanelRun panels)
        {
            string name = panels.Start > 0 ? "narrow" : "panel";
            code.Line($"float* {name}Rows = {RegisterTile.At("weights", panels.Start * stage.Weights.Rows)} + first * {panels.Width};");
            code.Loop(name, panels.Count, () =>
            {
                code.Line($"float* unit = {name}Rows;");
                code.Loop("u", panels.Width, () => sums.Add("gradient", 0, "unit", row => row * panels.Width), "unit++", "gradient += stride");
            }, $"{name}Rows += {panels.Width * stage.Weights.Rows}");
        }
    }
}
