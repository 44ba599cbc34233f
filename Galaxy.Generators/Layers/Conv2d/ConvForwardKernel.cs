using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Layers.MaxPool2d;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>Writes a convolution forward, with bias, activation and pooling where they are fused.</summary>
internal static class ConvForwardKernel
{
    public static KernelFile Emit(KernelContext context, ConvStagePlan stage) =>
        KernelFile.Of(
            context, $"{stage.Name}.Forward", ConvHeader.Forward(stage, context.Target),
            code => new Writer(code, stage, context.Target).Write());

    private sealed class Writer(CodeWriter code, ConvStagePlan stage, Target target)
    {
        private int PixelStep => stage.Conv.Stride * stage.Input.PixelStride;

        public void Write()
        {
            WriteSample();
            foreach (PanelRun panels in stage.Weights.Panels)
            {
                foreach (Target machine in target.Machines(panels.Width))
                {
                    foreach (TileRun tiles in Cut(panels, machine))
                        WriteTiles(tiles, panels, machine);
                }
            }

            foreach (PanelRun panels in stage.Weights.Panels)
            {
                if (stage.Pool is not null)
                    MaxPoolRowWriter.WriteForward(
                        code, PoolName(panels), stage.Pool, stage.Rows, panels.Width, stage.Output, stage.Activation, VectorCode.Of(target));
            }
        }

        private IEnumerable<TileRun> Cut(PanelRun panels, Target machine) => Tiles.Cut(stage.Rows.Width, machine.TileRows(panels.Width));

        private void WriteSample()
        {
            string words = stage.Pool is null ? "" : ", one row of pooled values at a time";
            code.Line();
            KernelMethod.WriteSampleKernel(code, $"All outputs of one sample{words}.", $"{stage.Name}Forward", () =>
                {
                    code.Line($"float* weights = {KernelPointer.To(stage.Weights.Place)};");
                    code.Line($"float* bias = {KernelPointer.To(stage.Bias)};");
                    code.Line($"float* input = {KernelPointer.ToOrigin(stage.Input)};");
                    code.Line($"float* output = {KernelPointer.ToInterior(stage.Output)};");
                    if (stage.Pool is null)
                        WriteRows();
                    else
                        WritePooledRows(stage.Pool);
                });
        }

        private void WriteRows()
        {
            int inputStep = stage.Conv.Stride * stage.Input.RowStride;
            code.Loop("Rows of outputs, from the top.", "row", stage.Output.Height, () =>
            {
                if (stage.WaitsForMemory)
                    PrefetchedLines.WriteInput(code, stage.Input, stage.Conv.Stride, stage.Conv.Kernel);
                ForEachPanel((panels, filter) => WriteCalls(panels, filter, "input", $"output{filter}"));
            }, $"input += {inputStep}", $"output += {stage.Output.RowStride}");
        }

        /// <summary>Each panel's rows are pooled before the next panel is computed, so that they never leave the first-level cache.</summary>
        private void WritePooledRows(MaxPoolPlan pool)
        {
            int inputStep = stage.Conv.Stride * stage.Input.RowStride;
            code.Line($"{pool.ArgMaxPointer};");
            code.Line($"float* rows = {KernelPointer.ToOrigin(stage.Rows)};");
            string comment = $"Rows of pooled values, each from {pool.Size} rows of outputs.";
            code.Loop(comment, "pooledRow", stage.Output.Height, () => ForEachPanel((panels, filter) =>
            {
                code.Loop("row", pool.Size, () => WriteCalls(panels, filter, $"input + row * {inputStep}", $"rows + row * {stage.Rows.RowStride}"));
                code.Line($"{PoolName(panels)}(rows, output{filter}, argMax{filter});");
            }), $"input += {pool.Stride * inputStep}", $"output += {stage.Output.RowStride}",
                $"argMax += {stage.Output.Width * stage.Output.PixelStride}");
        }

        private string PoolName(PanelRun panels) => $"{stage.Name}ForwardPoolRow{panels.Width}";

        /// <param name="body">Writes the work on a panel, given the C# that advances a pointer to its first filter.</param>
        private void ForEachPanel(Action<PanelRun, string> body)
        {
            foreach (PanelRun panels in stage.Weights.Panels)
            {
                string filter = panels.Count == 1 ? RegisterTile.At("", panels.Start) : $" + panel * {panels.Width}";
                code.Repeat("Panels of filters.", "panel", panels.Count, () => body(panels, filter));
            }
        }

        private void WriteCalls(PanelRun panels, string filter, string input, string output)
        {
            string weights = panels.Count == 1
                ? RegisterTile.At("weights", panels.Start * stage.Weights.Rows)
                : $"weights + panel * {panels.Width * stage.Weights.Rows}";
            VectorWidths.Choose(code, target, panels.Width, machine =>
            {
                foreach (TileRun tiles in Cut(panels, machine))
                {
                    string inputAt = RegisterTile.At(input, tiles.Start * PixelStep);
                    string outputAt = RegisterTile.At(output, tiles.Start * OutputStride);
                    code.Line($"{TilesName(tiles, panels, machine)}({inputAt}, {weights}, bias{filter}, {outputAt});");
                }
            });
        }

        /// <summary>Floats from an output to its neighbor; in a pooled stage, a panel's rows wait in scratch for the pool.</summary>
        private int OutputStride => stage.Pool is null ? stage.Output.PixelStride : stage.Rows.PixelStride;

        private string TilesName(TileRun tiles, PanelRun panels, Target machine) =>
            $"{stage.Name}Forward{machine.Mark}Tiles{tiles.Rows}x{panels.Width}";

        private void WriteTiles(TileRun tiles, PanelRun panels, Target machine)
        {
            WindowTile window = new(
                panels.Width, pixel => pixel * PixelStep, stage.Conv.Kernel, stage.Input.RowStride, stage.Input.Channels,
                stage.Conv.Kernel, stage.Input.PixelStride);
            code.Line();
            string size = $"{KernelFile.Count(tiles.Rows, "pixel")} by {panels.Width} filters";
            string summary = $"{KernelFile.Count(tiles.Count, "tile")} of {size}, side by side.";
            KernelMethod.Write(
                code, summary, TilesName(tiles, panels, machine), "float* input, float* weights, float* bias, float* output", () =>
                    code.Repeat("Tiles, from left to right.", "tile", tiles.Count, () =>
                    {
                        if (stage is { Pool: null, WaitsForMemory: true })
                            PrefetchedLines.WriteOutput(code, stage.Output, tiles.Rows);
                        RegisterTile sums = new(code, new("y", "x", "w", Row: "pixel", Column: "filter"), tiles.Rows, panels.Width, machine);
                        sums.BeginAtEach("bias");
                        window.Write(code, sums);
                        if (stage is { Pool: null, Activation: { } activation })
                            sums.Apply((value, vectors) => activation.Forward(value, vectors));
                        sums.Store("output", OutputStride);
                    }, $"input += {tiles.Rows * PixelStep}", $"output += {tiles.Rows * OutputStride}"));
        }
    }
}
