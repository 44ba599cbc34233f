using Galaxy.Generators.Plan;

namespace Galaxy.Generators.Emit;

/// <summary>Writes a convolution forward, with bias, activation and pooling where they are fused.</summary>
internal static class ConvForwardEmitter
{
    public static KernelFile Emit(KernelContext context, ConvStagePlan stage) =>
        KernelFile.Of(context, $"{stage.Name}.Forward", ConvHeader.Forward(stage, context.Target), code => new Writer(code, stage, context.Target).Write());

    private sealed class Writer(CodeWriter code, ConvStagePlan stage, Target target)
    {
        private int PixelStep => stage.Conv.Stride * stage.Input.PixelStride;

        public void Write()
        {
            WriteSample();
            foreach (PanelRun panels in stage.Weights.Panels)
            {
                foreach (TileRun tiles in Cut(panels))
                    WriteTiles(tiles, panels);
            }

            if (stage.Pool is not null)
                MaxPoolRowWriter.WriteForward(code, $"{stage.Name}PoolRow", stage.Pool, stage.Rows, stage.Output, stage.Activation, target);
        }

        private IEnumerable<TileRun> Cut(PanelRun panels) => Tiles.Cut(stage.Rows.Width, target.TileRows(panels.Vectors));

        private void WriteSample()
        {
            string words = stage.Pool is null ? "" : ", one row of pooled values at a time";
            code.Line();
            KernelMethod.Write(code, $"All outputs of one sample{words}.", $"{stage.Name}Forward",
                "float* parameters, float* sample, float* next, float* scratch", () =>
                {
                    code.Line($"float* weights = {RegisterTile.At("parameters", stage.Weights.Offset)};");
                    code.Line($"float* bias = {RegisterTile.At("parameters", stage.Bias)};");
                    code.Line($"float* input = {RegisterTile.At("sample", stage.Input.Offset)};");
                    code.Line($"float* output = {RegisterTile.At("next", stage.Output.Interior)};");
                    if (stage.Pool is null)
                        WriteRows();
                    else
                        WritePooledRows(stage.Pool);
                });
        }

        private void WriteRows() =>
            code.Loop("row", stage.Output.Height, () => WriteRow("output"),
                $"input += {stage.Conv.Stride * stage.Input.RowStride}", $"output += {stage.Output.RowStride}");

        private void WritePooledRows(MaxPoolPlan pool)
        {
            int inputStep = stage.Conv.Stride * stage.Input.RowStride;
            code.Line($"{pool.ArgMaxType}* argMax = ({pool.ArgMaxType}*)({RegisterTile.At("sample", pool.ArgMax)});");
            code.Line($"float* rows = {RegisterTile.At("scratch", stage.Rows.Offset)};");
            code.Loop("pooledRow", stage.Output.Height, () =>
            {
                code.Line("float* window = input;");
                code.Line("float* line = rows;");
                code.Loop("row", pool.Size, () => WriteRow("line", "window"), $"window += {inputStep}", $"line += {stage.Rows.RowStride}");
                code.Line($"{stage.Name}PoolRow(rows, output, argMax);");
            }, $"input += {pool.Stride * inputStep}", $"output += {stage.Output.RowStride}", $"argMax += {stage.Output.Width * stage.Output.PixelStride}");
        }

        private void WriteRow(string output, string input = "input")
        {
            foreach (PanelRun panels in stage.Weights.Panels)
            {
                if (panels.Count == 1)
                    WriteCalls(panels, input, output, panels.Start * stage.Weights.Rows, panels.Start);
                else
                    code.Loop("panel", panels.Count, () => WriteCalls(panels, input, output, 0, 0, panel: true));
            }
        }

        private void WriteCalls(PanelRun panels, string input, string output, int weights, int filters, bool panel = false)
        {
            string weightsAt = panel ? $"weights + panel * {panels.Width * stage.Weights.Rows}" : RegisterTile.At("weights", weights);
            string filter = panel ? $" + panel * {panels.Width}" : "";
            foreach (TileRun tiles in Cut(panels))
            {
                string inputAt = RegisterTile.At(input, tiles.Start * PixelStep);
                string outputAt = RegisterTile.At(output, tiles.Start * stage.Output.PixelStride + filters) + filter;
                code.Line($"{TilesName(tiles, panels)}({inputAt}, {weightsAt}, {RegisterTile.At("bias", filters)}{filter}, {outputAt});");
            }
        }

        private string TilesName(TileRun tiles, PanelRun panels) => $"{stage.Name}ForwardTiles{tiles.Rows}x{panels.Width}";

        private void WriteTiles(TileRun tiles, PanelRun panels)
        {
            int outputStride = stage.Output.PixelStride;
            WindowTile window = new(
                tiles.Rows, panels.Vectors, PixelStep, stage.Conv.Kernel, stage.Input.RowStride, stage.Input.Channels,
                stage.Conv.Kernel, stage.Input.PixelStride);
            code.Line();
            KernelMethod.Write(code, $"{KernelFile.Count(tiles.Count, "tile")} of {KernelFile.Count(tiles.Rows, "pixel")} by {panels.Width} filters, side by side.", TilesName(tiles, panels),
                "float* input, float* weights, float* bias, float* output", () =>
                    code.Repeat("tile", tiles.Count, () =>
                    {
                        RegisterTile sums = new(code, 'y', 'w', tiles.Rows, panels.Vectors, target.VectorFloats);
                        sums.BeginAt("bias", rowStride: 0);
                        window.Write(code, sums, target);
                        if (stage is { Pool: null, Activation: { } activation })
                            sums.Apply(value => ActivationCode.Forward(activation, value));
                        sums.Store("output", outputStride);
                    }, $"input += {tiles.Rows * PixelStep}", $"output += {tiles.Rows * outputStride}"));
        }
    }
}
