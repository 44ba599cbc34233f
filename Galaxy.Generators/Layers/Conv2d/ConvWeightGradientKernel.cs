using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>Writes a convolution's weight gradient, added to the shard's sum.</summary>
internal static class ConvWeightGradientKernel
{
    public static KernelFile Emit(KernelContext context, ConvStagePlan stage) =>
        KernelFile.Of(
            context, $"{stage.Name}.WeightGradient", ConvHeader.WeightGradient(stage, context.Target),
            code => new Writer(code, stage, context.Target).Write());

    private sealed class Writer(CodeWriter code, ConvStagePlan stage, Target target)
    {
        private readonly ConvWeightGradientTileWriter _tiles = new(code, stage);

        private int GradientRowStride => stage.ConvGradient.RowStride;

        /// <summary>Floats of the input from a block of image rows to the next.</summary>
        private int BlockStep => stage.WeightGradientRows * InputRowStep;

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

        private EquatableArray<ChannelBlock> Cut(PanelRun panels, Target machine) =>
            WeightGradientTiles.Cut(stage.Conv.Kernel, stage.Input.Channels, panels.Width, machine);

        private void WriteTiles(PanelRun panels, Target machine)
        {
            foreach (ChannelBlock block in Cut(panels, machine))
            {
                for (int tile = 0; tile < block.Tiles.Count; tile++)
                    _tiles.Write(block, tile, panels, machine);
            }
        }

        private void WriteSample()
        {
            int height = stage.ConvGradient.Height;
            int whole = height / stage.WeightGradientRows;
            int rest = height % stage.WeightGradientRows;
            code.Line();
            string summary = "Adds one sample's weight gradient, a block of image rows at a time.";
            KernelMethod.WriteSampleKernel(code, summary, $"{stage.Name}WeightGradient", () =>
                {
                    code.Line($"float* input = {KernelPointer.ToOrigin(stage.Input)};");
                    code.Line($"float* gradient = {KernelPointer.ToInterior(stage.ConvGradient)};");
                    code.Line($"float* weights = {KernelPointer.ToGradient(stage.Weights.Place)};");
                    code.Loop("Blocks of image rows, whose inputs and gradients stay in the first-level cache.", "block", whole, () =>
                    {
                        if (stage.WaitsForMemory && height > stage.WeightGradientRows)
                            code.Line($"Prefetch.Floats(input + {BlockStep}, {BlockStep});");
                        code.Line($"{stage.Name}WeightGradientRows({stage.WeightGradientRows}, input, gradient, weights);");
                    }, $"input += {BlockStep}", $"gradient += {stage.WeightGradientRows * GradientRowStride}");
                    if (rest > 0)
                        code.Line($"{stage.Name}WeightGradientRows({rest}, input, gradient, weights);");
                });
        }

        private void WriteBlock()
        {
            code.Line();
            KernelMethod.Write(code, "Adds the contribution of a few image rows to every weight; inputs and gradients stay in the first-level cache.",
                $"{stage.Name}WeightGradientRows", "int rows, float* input, float* gradient, float* weights", () =>
                {
                    foreach (PanelRun panels in stage.Weights.Panels)
                        WritePanels(panels);
                });
        }

        private void WritePanels(PanelRun panels)
        {
            string nextPanel = $"gradient += {panels.Width}";
            code.Repeat("Panels of filters.", "panel", panels.Count,
                () => VectorWidths.Choose(code, target, panels.Width, machine => WriteWindow(panels, machine)), nextPanel);
            if (panels.Count == 1 && panels.Start + panels.Width < stage.Weights.PaddedOutputs)
                code.Line($"{nextPanel};");
        }

        private void WriteWindow(PanelRun panels, Target machine)
        {
            string window = panels.Start > 0 ? "narrowWindow" : "window";
            code.Line($"float* {window} = input;");
            code.Loop("The window's rows, from the top; in each, blocks of channels.", "windowRow", stage.Conv.Kernel, () =>
            {
                foreach (ChannelBlock block in Cut(panels, machine))
                    WriteBlocks(block, window, panels, machine);
            }, $"{window} += {stage.Input.RowStride}");
        }

        private void WriteBlocks(ChannelBlock block, string window, PanelRun panels, Target machine)
        {
            string nextBlock = $"weights += {block.Channels * stage.Conv.Kernel * panels.Width}";
            if (block.Count == 1)
            {
                WriteCalls(block, RegisterTile.At(window, block.Start), panels, machine);
                code.Line($"{nextBlock};");
                return;
            }

            code.Line($"float* channels{block.Start} = {RegisterTile.At(window, block.Start)};");
            code.Loop("block", block.Count, () => WriteCalls(block, $"channels{block.Start}", panels, machine),
                $"channels{block.Start} += {block.Channels}", nextBlock);
        }

        private void WriteCalls(ChannelBlock block, string channels, PanelRun panels, Target machine)
        {
            for (int tile = 0; tile < block.Tiles.Count; tile++)
            {
                string place = RegisterTile.At("weights", block.Tiles[tile].FirstRow * panels.Width);
                code.Line($"{_tiles.Name(block, tile, panels, machine)}(rows, {channels}, gradient, {place});");
            }
        }
    }
}
