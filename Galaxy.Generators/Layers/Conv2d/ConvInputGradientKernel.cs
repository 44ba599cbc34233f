using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>Writes a convolution's input gradient: the forward kernel's loops over the bordered output gradient, with the filters flipped.</summary>
internal static class ConvInputGradientKernel
{
    public static KernelFile Emit(KernelContext context, ConvStagePlan stage) =>
        KernelFile.Of(
            context, $"{stage.Name}.InputGradient", ConvHeader.InputGradient(stage, context.Target),
            code => new Writer(code, stage, context.Target).Write());

    private sealed class Writer(CodeWriter code, ConvStagePlan stage, Target target)
    {
        public void Write()
        {
            WriteSample();
            foreach (PhasePlan phase in stage.Phases)
                WritePhase(phase);
            if (stage.Phases.Count > 0)
                FilterPackingWriter.Write(code, stage);
        }

        private void WriteSample()
        {
            code.Line();
            KernelMethod.WriteSampleKernel(code, "Gradient of one sample's input.", $"{stage.Name}InputGradient", () =>
            {
                if (stage.Phases.Sum(phase => phase.Row.Length * phase.Column.Length) < stage.Input.Height * stage.Input.Width)
                {
                    code.Comment("Pixels that no window reads have a gradient of zero, where a sum may have left another.");
                    code.Line($"new Span<float>({KernelPointer.ToOrigin(stage.InputGradient)}, {stage.InputGradient.Floats}).Clear();");
                }

                foreach (PhasePlan phase in stage.Phases)
                {
                    int first = phase.Row.First * stage.ConvGradient.RowStride + phase.Column.First * stage.ConvGradient.PixelStride;
                    int result = phase.Row.Phase * stage.InputGradient.RowStride + phase.Column.Phase * stage.InputGradient.PixelStride;
                    string input = KernelPointer.ToInterior(stage.ConvGradient, first);
                    string output = KernelPointer.ToOrigin(stage.InputGradient, result);
                    code.Line($"{PhaseName(phase)}({input}, {KernelPointer.To(phase.Packed)}, {output});");
                }
            });
        }

        private string PhaseName(PhasePlan phase) =>
            stage.Phases.Count == 1 && stage.Conv.Stride == 1
                ? $"{stage.Name}InputGradientRows"
                : $"{stage.Name}InputGradientPhase{phase.Row.Phase}{phase.Column.Phase}";

        private void WritePhase(PhasePlan phase)
        {
            int stride = stage.Conv.Stride;
            code.Line();
            string rows = stride > 1 ? $" that is {phase.Row.Phase} modulo {stride}, in columns that are {phase.Column.Phase}" : "";
            KernelMethod.Write(code, $"Every row of the input gradient{rows}.",
                PhaseName(phase), "float* input, float* weights, float* output", () =>
                    code.Loop("Rows, from the top.", "row", phase.Row.Length, () =>
                    {
                        foreach (PanelRun panels in phase.Panels)
                            code.Repeat("Panels of channels.", "panel", panels.Count, () => WriteCalls(phase, panels));
                    }, $"input += {stage.ConvGradient.RowStride}", $"output += {stride * stage.InputGradient.RowStride}"));
            foreach (PanelRun panels in phase.Panels)
            {
                foreach (Target machine in target.Machines(panels.Width))
                {
                    foreach (TileRun tiles in Cut(phase, panels, machine))
                        WriteTiles(phase, tiles, panels, machine);
                }
            }
        }

        private static IEnumerable<TileRun> Cut(PhasePlan phase, PanelRun panels, Target machine) =>
            Tiles.Cut(phase.Column.Length, machine.TileRows(panels.Width));

        private void WriteCalls(PhasePlan phase, PanelRun panels)
        {
            int panelRows = phase.Taps * stage.Weights.Outputs;
            string panel = panels.Count == 1 ? "" : $" + panel * {panelRows * panels.Width}";
            string channels = panels.Count == 1 ? "" : $" + panel * {panels.Width}";
            string weights = RegisterTile.At("weights", panelRows * panels.Start) + panel;
            VectorWidths.Choose(code, target, panels.Width, machine =>
            {
                foreach (TileRun tiles in Cut(phase, panels, machine))
                {
                    string input = RegisterTile.At("input", tiles.Start * stage.ConvGradient.PixelStride);
                    string output = RegisterTile.At("output", tiles.Start * OutputStep + panels.Start);
                    code.Line($"{TilesName(phase, tiles, panels, machine)}({input}, {weights}, {output}{channels});");
                }
            });
        }

        private int OutputStep => stage.Conv.Stride * stage.InputGradient.PixelStride;

        private string TilesName(PhasePlan phase, TileRun tiles, PanelRun panels, Target machine) =>
            $"{PhaseName(phase).Replace("Rows", "")}{machine.Mark}Tiles{tiles.Rows}x{panels.Width}";

        private void WriteTiles(PhasePlan phase, TileRun tiles, PanelRun panels, Target machine)
        {
            int pixelStep = stage.ConvGradient.PixelStride;
            WindowTile window = new(
                panels.Width, pixel => pixel * pixelStep, phase.Row.Taps.Count, stage.ConvGradient.RowStride, stage.Weights.Outputs,
                phase.Column.Taps.Count, pixelStep);
            code.Line();
            string size = $"{KernelFile.Count(tiles.Rows, "pixel")} by {panels.Width} channels";
            string summary = $"{KernelFile.Count(tiles.Count, "tile")} of {size}, side by side.";
            KernelMethod.Write(
                code, summary, TilesName(phase, tiles, panels, machine), "float* input, float* weights, float* output", () =>
                    code.Repeat("Tiles, from left to right.", "tile", tiles.Count, () =>
                    {
                        RegisterTile sums = new(code, new("dx", "dy", "w", Row: "pixel", Column: "channel"), tiles.Rows, panels.Width, machine);
                        sums.BeginAtZero();
                        window.Write(code, sums);
                        sums.Store("output", OutputStep);
                    }, $"input += {tiles.Rows * pixelStep}", $"output += {tiles.Rows * OutputStep}"));
        }
    }
}
