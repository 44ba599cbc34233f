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

        private int Width => target.PanelWidth;

        private int SamplePanels => _blocks.SamplePanels;

        public void Write()
        {
            code.Line();
            KernelMethod.Write(code, $"One block of inputs, for {SamplePanels} panels of {Width} samples at a time; the sums stay in scratch until all units have gone over them.",
                $"{stage.Name}InputGradient", "void* context, int block, int worker", () =>
                {
                    code.Line("BatchStep* step = (BatchStep*)context;");
                    code.Line($"float* weights = step->Parameters + {stage.Weights.Offset};");
                    code.Line($"int first = block * {_blocks.BlockRows};");
                    code.Line($"float* output = step->Row({stage.InputGradient.Offset}) + first;");
                    code.Line($"float* sums = {RegisterTile.At("step->Worker(worker)", _blocks.Scratch)};");
                    code.Block($"for (int sample = 0; sample < step->Count; sample += {SamplePanels * Width})", WriteBlocks);
                });
            foreach (PanelRun panels in stage.Weights.Panels)
            {
                foreach (int rows in UsedTiles().Select(run => run.Rows).Distinct())
                    WriteTile(panels, rows);
            }
        }

        private IEnumerable<TileRun> UsedTiles() => _blocks.Blocks > 0 ? _blocks.Tiles.Concat(_blocks.RestTiles) : _blocks.RestTiles;

        private void WriteBlocks()
        {
            code.Line($"float* gradient = step->Row({stage.TransposedGradient}) + sample * {stage.Weights.PaddedOutputs}L;");
            code.Line($"int samples = Math.Min({SamplePanels}, (step->Count - sample + {Width - 1}) / {Width});");
            if (_blocks.Blocks > 0)
                code.Block($"if (block < {_blocks.Blocks})", () => WriteBlock(_blocks.BlockRows, _blocks.Tiles));
            if (_blocks is { Blocks: > 0, RestRows: > 0 })
                code.Block("else", () => WriteBlock(_blocks.RestRows, _blocks.RestTiles));
            else if (_blocks.RestRows > 0)
                WriteBlock(_blocks.RestRows, _blocks.RestTiles);
        }

        private void WriteBlock(int rows, IReadOnlyList<TileRun> tiles)
        {
            if (!IsOneChunk)
                code.Line($"new Span<float>(sums, samples * {SumFloats}).Clear();");
            foreach (PanelRun panels in stage.Weights.Panels)
                WriteChunks(panels, tiles);
            code.Loop("index", "samples", () => code.Line(
                $"Transpose.Matrix(sums + index * {SumFloats}, {Width}, {rows}, {Width}, output + (sample + index * {Width}) * {stage.InputGradient.Stride}L, {stage.InputGradient.Stride});"));
        }

        /// <summary>Whether a tile meets all units at once, so that its sums need not wait in scratch for more.</summary>
        private bool IsOneChunk => stage.Weights.Panels.Count == 1 && stage.Weights.Panels[0].Count <= _blocks.ChunkPanels;

        /// <summary>Floats from a panel of samples to the next in scratch.</summary>
        private int SumFloats => _blocks.BlockRows * Width;

        /// <summary>A few panels at a time, so that their weights and their part of the output gradient stay in cache.</summary>
        private void WriteChunks(PanelRun panels, IReadOnlyList<TileRun> tiles)
        {
            int chunk = Math.Min(_blocks.ChunkPanels, panels.Count);
            int whole = panels.Count / chunk;
            string names = panels.Start > 0 ? "narrow" : "panel";
            code.Line($"float* {names} = {RegisterTile.At("weights", panels.Start * stage.Weights.Rows)} + first * {panels.Width};");
            code.Line($"float* {names}Units = {RegisterTile.At("gradient", panels.Start * Width)};");
            code.Loop($"{names}Chunk", whole, () => WriteTileCalls(panels, tiles, names, chunk),
                $"{names} += {chunk * panels.Width * stage.Weights.Rows}", $"{names}Units += {chunk * panels.Width * Width}");
            if (panels.Count % chunk > 0)
                WriteTileCalls(panels, tiles, names, panels.Count % chunk);
        }

        private void WriteTileCalls(PanelRun panels, IReadOnlyList<TileRun> tiles, string names, int count)
        {
            foreach (TileRun run in tiles)
            {
                code.Block($"for (int row = {run.Start}; row < {run.Start + run.Count * run.Rows}; row += {run.Rows})", () =>
                    code.Line($"{TileName(panels, run.Rows)}(samples, {count}, {names} + row * {panels.Width}, {names}Units, sums + row * {Width});"));
            }
        }

        private string TileName(PanelRun panels, int rows) => $"{stage.Name}InputGradientTile{rows}x{Width}{(panels.Start > 0 ? "Narrow" : "")}";

        /// <summary>A panel that is the only one of its run has no use for its surplus units, whose gradients are zero.</summary>
        private int UsedUnits(PanelRun panels) => panels.Count == 1 ? Math.Min(panels.Width, stage.Weights.Outputs - panels.Start) : panels.Width;

        private void WriteTile(PanelRun panels, int rows)
        {
            code.Line();
            KernelMethod.Write(code, $"{KernelFile.Count(rows, "input")} by panels of {Width} samples, summed over panels of {panels.Width} units.", TileName(panels, rows),
                "int samples, int panels, float* weights, float* gradient, float* sums", () =>
                {
                    code.Loop("index", "panels", () =>
                        code.Line($"Prefetch.Floats(weights + {rows * panels.Width} + index * {panels.Width * stage.Weights.Rows}, {rows * panels.Width});"));
                    code.Loop("sample", "samples", () =>
                    {
                        RegisterTile tile = new(code, 'd', 'g', rows, target.PanelVectors, target.VectorFloats);
                        if (IsOneChunk)
                            tile.BeginAtZero();
                        else
                            tile.BeginAt("sums", Width);
                        tile.DeclareOperands();
                        code.Line("float* panel = weights;");
                        code.Line("float* units = gradient;");
                        code.Loop("index", "panels", () =>
                        {
                            code.Line("float* unit = panel;");
                            code.Loop("u", UsedUnits(panels), () => tile.Add("units", 0, "unit", row => row * panels.Width), "unit++", $"units += {Width}");
                        }, $"panel += {panels.Width * stage.Weights.Rows}");
                        tile.Store("sums", Width);
                    }, $"gradient += {stage.Weights.PaddedOutputs * Width}", $"sums += {SumFloats}");
                });
        }
    }
}
