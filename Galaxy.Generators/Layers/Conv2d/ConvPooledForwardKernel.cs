using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Layers.MaxPool2d;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>Writes the forward pass of a convolution whose register tiles are pooling windows: only pooled values are stored.</summary>
internal static class ConvPooledForwardKernel
{
    public static KernelFile Emit(KernelContext context, ConvStagePlan stage, MaxPoolPlan pool) =>
        KernelFile.Of(
            context, $"{stage.Name}.Forward", ConvHeader.PooledForward(stage, pool, context.Target),
            code => new Writer(code, stage, pool, context.Target).Write());

    private sealed class Writer(CodeWriter code, ConvStagePlan stage, MaxPoolPlan pool, Target target)
    {
        private readonly VectorCode _vectors = VectorCode.Of(target);

        private int Pixels => pool.Size * pool.Size;

        private int PixelStep => stage.Conv.Stride * stage.Input.PixelStride;

        private int RowStep => stage.Conv.Stride * stage.Input.RowStride;

        public void Write()
        {
            WriteSample();
            foreach (PanelRun panels in stage.Weights.Panels)
            {
                foreach (TileRun tiles in Cut(panels))
                    WriteTiles(tiles, panels);
            }
        }

        private IEnumerable<TileRun> Cut(PanelRun panels) => PoolTiles.Cut(stage.Output.Width, pool, panels, target);

        private void WriteSample()
        {
            code.Line();
            KernelMethod.WriteSampleKernel(code, "All outputs of one sample, one row of pooled values at a time.", $"{stage.Name}Forward", () =>
                {
                    code.Line($"float* weights = {KernelPointer.To(stage.Weights.Place)};");
                    code.Line($"float* bias = {KernelPointer.To(stage.Bias)};");
                    code.Line($"float* input = {KernelPointer.ToOrigin(stage.Input)};");
                    code.Line($"float* output = {KernelPointer.ToInterior(stage.Output)};");
                    code.Line($"{pool.ArgMaxPointer};");
                    code.Loop("Rows of pooled values, from the top.", "pooledRow", stage.Output.Height, () =>
                    {
                        PrefetchedLines.WriteInput(
                            code, stage.Input, pool.Stride * stage.Conv.Stride, (pool.Size - 1) * stage.Conv.Stride + stage.Conv.Kernel);
                        foreach (PanelRun panels in stage.Weights.Panels)
                        {
                            string filter = panels.Count == 1 ? RegisterTile.At("", panels.Start) : $" + panel * {panels.Width}";
                            code.Repeat("Panels of filters.", "panel", panels.Count, () => WriteCalls(panels, filter));
                        }
                    }, $"input += {pool.Stride * RowStep}", $"output += {stage.Output.RowStride}",
                        $"argMax += {stage.Output.Width * stage.Output.PixelStride}");
                });
        }

        private void WriteCalls(PanelRun panels, string filter)
        {
            string weights = panels.Count == 1
                ? RegisterTile.At("weights", panels.Start * stage.Weights.Rows)
                : $"weights + panel * {panels.Width * stage.Weights.Rows}";
            foreach (TileRun tiles in Cut(panels))
            {
                int at = tiles.Start * stage.Output.PixelStride;
                string input = RegisterTile.At("input", tiles.Start * pool.Stride * PixelStep);
                string results = $"{RegisterTile.At($"output{filter}", at)}, {RegisterTile.At($"argMax{filter}", at)}";
                code.Line($"{TilesName(tiles, panels)}({input}, {weights}, bias{filter}, {results});");
            }
        }

        private string TilesName(TileRun tiles, PanelRun panels) => $"{stage.Name}ForwardWindows{tiles.Rows * Pixels}x{panels.Width}";

        private void WriteTiles(TileRun tiles, PanelRun panels)
        {
            WindowTile window = new(
                panels.Width, PixelOffset, stage.Conv.Kernel, stage.Input.RowStride, stage.Input.Channels,
                stage.Conv.Kernel, stage.Input.PixelStride);
            code.Line();
            string size = $"{KernelFile.Count(tiles.Rows, "pooling window")} by {panels.Width} filters";
            KernelMethod.Write(code, $"{KernelFile.Count(tiles.Count, "tile")} of {size}, side by side.", TilesName(tiles, panels),
                $"float* input, float* weights, float* bias, float* output, {pool.ArgMaxType}* argMax", () =>
                    code.Repeat("Tiles, from left to right.", "tile", tiles.Count, () =>
                    {
                        PrefetchedLines.WriteOutput(code, stage.Output, tiles.Rows);
                        PrefetchedLines.WriteArgMax(code, stage.Output);
                        RegisterTile sums = new(code, new("y", "x", "w", Row: "pixel", Column: "filter"), tiles.Rows * Pixels, panels.Width, target);
                        sums.BeginAtEach("bias");
                        window.Write(code, sums);
                        code.Line($"{_vectors.Type} largest;");
                        code.Line($"{_vectors.Integers} position;");
                        for (int index = 0; index < tiles.Rows; index++)
                            WritePooled(sums, index, panels);
                    }, $"input += {tiles.Rows * pool.Stride * PixelStep}", $"output += {tiles.Rows * stage.Output.PixelStride}",
                        $"argMax += {tiles.Rows * stage.Output.PixelStride}"));
        }

        /// <summary>Floats from the first window's first pixel to another: windows side by side, their pixels in row order.</summary>
        private int PixelOffset(int pixel)
        {
            int inWindow = pixel % Pixels;
            return pixel / Pixels * pool.Stride * PixelStep + inWindow / pool.Size * RowStep + inWindow % pool.Size * PixelStep;
        }

        private void WritePooled(RegisterTile sums, int index, PanelRun panels)
        {
            int at = index * stage.Output.PixelStride;
            for (int vector = 0; vector < target.Vectors(panels.Width); vector++)
            {
                int offset = at + vector * target.VectorFloats;
                code.Line($"largest = {sums.Sum(index * Pixels, vector)}; position = {_vectors.Integers}.Zero;");
                for (int pixel = 1; pixel < Pixels; pixel++)
                    MaxPoolRowWriter.WriteTake(code, $"{pixel}", sums.Sum(index * Pixels + pixel, vector));
                string value = stage.Activation is { } activation ? activation.Forward("largest", _vectors) : "largest";
                code.Line($"{value}.Store({RegisterTile.At("output", offset)});");
                code.Line($"ArgMax.Store(position, {RegisterTile.At("argMax", offset)});");
            }
        }
    }
}
