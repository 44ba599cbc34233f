using Galaxy.Generators.Plan;

namespace Galaxy.Generators.Emit;

/// <summary>Writes a convolution's weight gradient, added to the lane's sum.</summary>
internal static class ConvWeightGradientEmitter
{
    public static KernelFile Emit(KernelContext context, ConvStagePlan stage) =>
        KernelFile.Of(context, $"{stage.Name}.WeightGradient", ConvHeader.WeightGradient(stage), code => new Writer(code, stage, context.Target).Write());

    private sealed class Writer(CodeWriter code, ConvStagePlan stage, Target target)
    {
        private readonly WeightGradientPlan _cut = stage.WeightGradient;

        private int GradientRowStride => stage.ConvGradient.RowStride;

        private int InputRowStep => stage.Conv.Stride * stage.Input.RowStride;

        public void Write()
        {
            WriteSample();
            WriteBlock();
            foreach (PanelRun panels in stage.Weights.Panels)
            {
                foreach (ChannelBlock block in _cut.Blocks)
                {
                    for (int tile = 0; tile < block.Tiles.Count; tile++)
                        WriteTile(block, block.Tiles[tile], tile, panels);
                }
            }
        }

        private void WriteSample()
        {
            int height = stage.ConvGradient.Height;
            int whole = height / _cut.ImageRows;
            int rest = height % _cut.ImageRows;
            code.Line();
            KernelMethod.Write(code, "Adds one sample's weight gradient, a block of image rows at a time.", $"{stage.Name}WeightGradient",
                "float* sample, float* scratch, float* weights", () =>
                {
                    code.Line($"float* input = {RegisterTile.At("sample", stage.Input.Offset)};");
                    code.Line($"float* gradient = {RegisterTile.At("scratch", stage.ConvGradient.Interior)};");
                    code.Loop("block", whole, () => code.Line($"{stage.Name}WeightGradientRows({_cut.ImageRows}, input, gradient, weights);"),
                        $"input += {_cut.ImageRows * InputRowStep}", $"gradient += {_cut.ImageRows * GradientRowStride}");
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
                        code.Loop("panel", panels.Count, () => WriteWindow(panels), $"gradient += {panels.Width}");
                    }
                });
        }

        private void WriteWindow(PanelRun panels)
        {
            int kernel = stage.Conv.Kernel;
            code.Line("float* window = input;");
            code.Loop("windowRow", kernel, () =>
            {
                foreach (ChannelBlock block in _cut.Blocks)
                {
                    int rows = block.Channels * kernel;
                    code.Line($"float* channels{block.Start} = {RegisterTile.At("window", block.Start)};");
                    code.Loop("block", block.Count, () =>
                    {
                        for (int tile = 0; tile < block.Tiles.Count; tile++)
                        {
                            string place = RegisterTile.At("weights", block.Tiles[tile].FirstRow * panels.Width);
                            code.Line($"{TileName(block, tile, panels)}(rows, channels{block.Start}, gradient, {place});");
                        }
                    }, $"channels{block.Start} += {block.Channels}", $"weights += {rows * panels.Width}");
                }
            }, $"window += {stage.Input.RowStride}");
        }

        private string TileName(ChannelBlock block, int tile, PanelRun panels)
        {
            string channels = block.Channels == 1 ? $"Channel{block.Start}" : $"Channels{block.Channels}";
            string part = block.Tiles.Count > 1 ? $"Part{tile}" : "";
            return $"{stage.Name}WeightGradient{channels}{part}Tile{block.Tiles[tile].Taps.Count}x{panels.Width}";
        }

        private void WriteTile(ChannelBlock block, TapTile tile, int index, PanelRun panels)
        {
            int pixelStep = stage.Conv.Stride * stage.Input.PixelStride;
            code.Line();
            KernelMethod.Write(code, $"{KernelFile.Count(tile.Taps.Count, "input")} of the window by {panels.Width} filters, summed over the pixels of some rows.",
                TileName(block, index, panels), "int rows, float* input, float* gradient, float* weights", () =>
                {
                    RegisterTile sums = new(code, 'w', 'g', tile.Taps.Count, panels.Vectors, target.VectorFloats);
                    sums.BeginAt("weights", panels.Width);
                    sums.DeclareOperands();
                    code.Loop("row", "rows", () =>
                    {
                        code.Line("float* pixel = input;");
                        code.Line("float* outputs = gradient;");
                        code.Loop("column", stage.ConvGradient.Width, () =>
                            sums.Add("outputs", 0, "pixel", row => tile.Taps[row].Channel + tile.Taps[row].Column * stage.Input.PixelStride),
                            $"pixel += {pixelStep}", $"outputs += {stage.ConvGradient.PixelStride}");
                    }, $"input += {InputRowStep}", $"gradient += {GradientRowStride}");
                    sums.Store("weights", panels.Width);
                });
        }
    }
}
