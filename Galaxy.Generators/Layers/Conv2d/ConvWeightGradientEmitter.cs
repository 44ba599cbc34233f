using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>Writes a convolution's weight gradient, added to the lane's sum.</summary>
internal static class ConvWeightGradientEmitter
{
    public static KernelFile Emit(KernelContext context, ConvStagePlan stage) =>
        KernelFile.Of(context, $"{stage.Name}.WeightGradient", ConvHeader.WeightGradient(stage, context.Target), code => new Writer(code, stage, context.Target).Write());

    private sealed class Writer(CodeWriter code, ConvStagePlan stage, Target target)
    {
        private int GradientRowStride => stage.ConvGradient.RowStride;

        private int InputRowStep => stage.Conv.Stride * stage.Input.RowStride;

        public void Write()
        {
            WriteSample();
            WriteBlock();
            foreach (PanelRun panels in stage.Weights.Panels)
            {
                foreach (Target machine in target.Machines(panels.Width))
                    WriteTiles(panels, machine);
            }
        }

        private EquatableArray<ChannelBlock> Cut(PanelRun panels, Target machine) => WeightGradientTiles.Cut(stage.Conv.Kernel, stage.Input.Channels, panels.Width, machine);

        private void WriteTiles(PanelRun panels, Target machine)
        {
            foreach (ChannelBlock block in Cut(panels, machine))
            {
                for (int tile = 0; tile < block.Tiles.Count; tile++)
                    WriteTile(block, block.Tiles[tile], tile, panels, machine);
            }
        }

        private void WriteSample()
        {
            int height = stage.ConvGradient.Height;
            int whole = height / stage.WeightGradientRows;
            int rest = height % stage.WeightGradientRows;
            code.Line();
            KernelMethod.Write(code, "Adds one sample's weight gradient, a block of image rows at a time.", $"{stage.Name}WeightGradient",
                "float* sample, float* scratch, float* weights", () =>
                {
                    code.Line($"float* input = {RegisterTile.At("sample", stage.Input.Origin)};");
                    code.Line($"float* gradient = {RegisterTile.At("scratch", stage.ConvGradient.Interior)};");
                    code.Loop("block", whole, () =>
                    {
                        if (stage.WaitsForMemory && height > stage.WeightGradientRows)
                            code.Line($"Prefetch.Floats(input + {stage.WeightGradientRows * InputRowStep}, {stage.WeightGradientRows * InputRowStep});");
                        code.Line($"{stage.Name}WeightGradientRows({stage.WeightGradientRows}, input, gradient, weights);");
                    }, $"input += {stage.WeightGradientRows * InputRowStep}", $"gradient += {stage.WeightGradientRows * GradientRowStride}");
                    if (rest > 0)
                        code.Line($"{stage.Name}WeightGradientRows({rest}, input, gradient, weights);");
                });
        }

        private void WriteBlock()
        {
            code.Line();
            KernelMethod.Write(code, "Adds what a few image rows contribute to every weight; inputs and gradients stay in the first-level cache.",
                $"{stage.Name}WeightGradientRows", "int rows, float* input, float* gradient, float* weights", () =>
                {
                    foreach (PanelRun panels in stage.Weights.Panels)
                    {
                        code.Loop("panel", panels.Count, () => VectorWidths.Choose(code, target, panels.Width, machine => WriteWindow(panels, machine)), $"gradient += {panels.Width}");
                    }
                });
        }

        private void WriteWindow(PanelRun panels, Target machine)
        {
            int kernel = stage.Conv.Kernel;
            code.Line("float* window = input;");
            code.Loop("windowRow", kernel, () =>
            {
                foreach (ChannelBlock block in Cut(panels, machine))
                {
                    int rows = block.Channels * kernel;
                    code.Line($"float* channels{block.Start} = {RegisterTile.At("window", block.Start)};");
                    code.Loop("block", block.Count, () =>
                    {
                        for (int tile = 0; tile < block.Tiles.Count; tile++)
                        {
                            string place = RegisterTile.At("weights", block.Tiles[tile].FirstRow * panels.Width);
                            code.Line($"{TileName(block, tile, panels, machine)}(rows, channels{block.Start}, gradient, {place});");
                        }
                    }, $"channels{block.Start} += {block.Channels}", $"weights += {rows * panels.Width}");
                }
            }, $"window += {stage.Input.RowStride}");
        }

        private string TileName(ChannelBlock block, int tile, PanelRun panels, Target machine)
        {
            string channels = block.Channels == 1 ? $"Channel{block.Start}" : $"Channels{block.Channels}";
            string part = block.Tiles.Count > 1 ? $"Part{tile}" : "";
            return $"{stage.Name}WeightGradient{machine.Mark}{channels}{part}Tile{block.Tiles[tile].Taps.Count}x{panels.Width}";
        }

        private void WriteTile(ChannelBlock block, TapTile tile, int index, PanelRun panels, Target machine)
        {
            bool splits = WeightGradientTiles.SplitsColumns(stage.Conv.Kernel, stage.Input.Channels);
            string apart = splits ? ", even and odd columns apart" : "";
            code.Line();
            KernelMethod.Write(code, $"{KernelFile.Count(tile.Taps.Count, "input")} of the window by {panels.Width} filters, summed over the pixels of some rows{apart}.",
                TileName(block, index, panels, machine), "int rows, float* input, float* gradient, float* weights", () =>
                {
                    RegisterTile sums = new(code, 'w', 'g', tile.Taps.Count, panels.Width, machine);
                    RegisterTile oddSums = new(code, 'v', 'g', tile.Taps.Count, panels.Width, machine);
                    sums.BeginAt("weights", panels.Width);
                    if (splits)
                        oddSums.BeginAtZero();
                    sums.DeclareOperands();
                    code.Loop("row", "rows", () =>
                    {
                        code.Line("float* pixel = input;");
                        code.Line("float* outputs = gradient;");
                        if (splits)
                            WriteColumnPairs(sums, oddSums, tile);
                        else
                            WriteColumns(sums, tile);
                    }, $"input += {InputRowStep}", $"gradient += {GradientRowStride}");
                    if (splits)
                        sums.AddAll(oddSums);
                    sums.Store("weights", panels.Width);
                });
        }

        private void WriteColumns(RegisterTile sums, TapTile tile) => code.Loop(
            "column", stage.ConvGradient.Width, () => sums.Add("outputs", 0, "pixel", row => TapOffset(tile, row)), $"pixel += {PixelStep}", $"outputs += {OutputStep}");

        private void WriteColumnPairs(RegisterTile sums, RegisterTile oddSums, TapTile tile)
        {
            code.Loop("pair", stage.ConvGradient.Width / 2, () =>
            {
                sums.Add("outputs", 0, "pixel", row => TapOffset(tile, row));
                oddSums.Add("outputs", OutputStep, "pixel", row => TapOffset(tile, row) + PixelStep);
            }, $"pixel += {2 * PixelStep}", $"outputs += {2 * OutputStep}");
            if (stage.ConvGradient.Width % 2 > 0)
                sums.Add("outputs", 0, "pixel", row => TapOffset(tile, row));
        }

        private int PixelStep => stage.Conv.Stride * stage.Input.PixelStride;

        private int OutputStep => stage.ConvGradient.PixelStride;

        private int TapOffset(TapTile tile, int row) => tile.Taps[row].Channel + tile.Taps[row].Column * stage.Input.PixelStride;
    }
}
