using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d.Winograd;

/// <summary>
/// Writes a convolution's weight gradient by Winograd's filtering. The backward pass through Y = Aᵀ·[(G·g·Gᵀ) ∘ (Bᵀ·d·B)]·A
/// from an output gradient e is Gᵀ·[Σ (A·e·Aᵀ) ∘ (Bᵀ·d·B)]·G: a shard's sum over all its tiles is transformed once, at its end.
/// </summary>
internal static class WinogradWeightGradientKernel
{
    public static KernelFile Emit(KernelContext context, ConvStagePlan stage, WinogradWeightPlan plan) =>
        KernelFile.Of(
            context, $"{stage.Name}.WeightGradient", WinogradHeader.WeightGradient(stage, plan),
            code => new Writer(code, stage, plan, context.Target).Write());

    private sealed class Writer(CodeWriter code, ConvStagePlan stage, WinogradWeightPlan plan, Target target)
    {
        private readonly string _name = $"{stage.Name}WeightGradient";

        private int Channels => stage.Input.Channels;

        public void Write()
        {
            WriteSample();
            WriteClear();
            WinogradPatchWriter.Write(code, _name, plan.Tiles, stage.Input, plan.PatchFloats);
            WinogradGradientWriter.Write(code, _name, plan, stage.ConvGradient);
            foreach (PanelRun panel in stage.Weights.Panels)
            {
                foreach (Target machine in target.Machines(panel.Width))
                {
                    foreach (TileRun run in Cut(panel, machine))
                        WriteSums(run, panel, machine);
                }
            }

            WinogradGradientWriter.WriteFilters(code, $"{_name}Filters", plan, stage.Weights, Channels, target);
        }

        private void WriteSample()
        {
            code.Line();
            KernelMethod.WriteSampleKernel(code, "Adds one sample's products to the shard's sums, a band of tiles at a time.", _name, () =>
            {
                code.Line($"float* input = {KernelPointer.ToOrigin(stage.Input)};");
                code.Line($"float* gradient = {KernelPointer.ToInterior(stage.ConvGradient)};");
                code.Line($"float* patches = {KernelPointer.To(plan.Patches)};");
                code.Line($"float* gradients = {KernelPointer.To(plan.Gradients)};");
                code.Line($"float* sums = {KernelPointer.To(plan.Sums)};");
                code.Repeat("Bands of tiles, from the top.", "band", plan.Tiles.Bands, WriteBand,
                    $"input += {plan.Tiles.OutputRows * stage.Input.RowStride}",
                    $"gradient += {plan.Tiles.OutputRows * stage.ConvGradient.RowStride}");
            });
        }

        private void WriteClear()
        {
            code.Line();
            KernelMethod.WriteSampleKernel(code, "Clears a shard's sums.", $"{_name}Clear", () =>
                code.Line($"new Span<float>({KernelPointer.To(plan.Sums)}, {plan.SumFloats}).Clear();"));
        }

        private void WriteBand()
        {
            WinogradPatchWriter.WriteCall(code, _name, plan.PatchFloats, "input", target);
            WinogradGradientWriter.WriteCall(code, _name, stage.ConvGradient, target);
            foreach (PanelRun panel in stage.Weights.Panels)
            {
                int panelFloats = WinogradTiles.Positions * Channels;
                code.Repeat("Panels of filters.", "panel", panel.Count, () =>
                {
                    string gradients = RegisterTile.At("gradients", panel.Start) + (panel.Count == 1 ? "" : $" + panel * {panel.Width}");
                    string sums = panel.Count == 1 ? "" : $" + panel * {panelFloats * panel.Width}";
                    VectorWidths.Choose(code, target, panel.Width, machine =>
                    {
                        foreach (TileRun run in Cut(panel, machine))
                        {
                            string patches = RegisterTile.At("patches", run.Start);
                            string place = RegisterTile.At("sums", panel.Start * panelFloats + run.Start * panel.Width);
                            code.Line($"{SumsName(run, panel, machine)}({patches}, {gradients}, {place}{sums});");
                        }
                    });
                });
            }
        }

        private IEnumerable<TileRun> Cut(PanelRun panel, Target machine) => Tiles.Cut(Channels, machine.TileRows(panel.Width));

        private string SumsName(TileRun run, PanelRun panel, Target machine) => $"{_name}{machine.Mark}Sums{run.Rows}x{panel.Width}";

        private void WriteSums(TileRun run, PanelRun panel, Target machine)
        {
            code.Line();
            string tiles = $"{KernelFile.Count(run.Count, "register tile")} of {KernelFile.Count(run.Rows, "channel")} by {panel.Width} filters";
            KernelMethod.Write(code, $"At each position, {tiles}, summed over a band's tiles.",
                SumsName(run, panel, machine), "float* patches, float* gradients, float* sums", () =>
                    code.Loop("Positions: one matrix product each.", "position", WinogradTiles.Positions, () =>
                    {
                        code.Line("float* channels = patches;");
                        code.Line("float* sum = sums;");
                        code.Repeat("block", run.Count, () => WriteTile(run, panel, machine),
                            $"channels += {run.Rows}", $"sum += {run.Rows * panel.Width}");
                    }, $"patches += {plan.PatchStride}", $"gradients += {plan.GradientStride}", $"sums += {Channels * panel.Width}"));
        }

        private void WriteTile(TileRun run, PanelRun panel, Target machine)
        {
            RegisterTile sums = new(code, new("dw", "x", "dy", Row: "channel", Column: "filter"), run.Rows, panel.Width, machine);
            sums.BeginAt("sum", panel.Width);
            sums.DeclareOperands();
            code.Line("float* patch = channels;");
            code.Line("float* outputs = gradients;");
            code.Loop("Tiles of the band.", "tile", plan.Tiles.Count, () => sums.Add("outputs", 0, "patch", row => row),
                $"patch += {plan.PatchFloats}", $"outputs += {plan.TileFloats}");
            sums.Store("sum", panel.Width);
        }
    }
}
