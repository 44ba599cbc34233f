using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d.Winograd;

/// <summary>Writes a convolution's input gradient by Winograd's filtering, over the bordered output gradient, with the filters flipped.</summary>
internal static class WinogradInputGradientKernel
{
    public static KernelFile Emit(KernelContext context, ConvStagePlan stage, WinogradPlan plan) =>
        KernelFile.Of(
            context, $"{stage.Name}.InputGradient", WinogradHeader.InputGradient(stage, plan),
            code => new Writer(code, stage, plan, context.Target).Write());

    private sealed class Writer(CodeWriter code, ConvStagePlan stage, WinogradPlan plan, Target target)
    {
        private readonly string _name = $"{stage.Name}InputGradient";
        private readonly PhasePlan _phase = stage.Phases[0];
        private readonly WinogradProductWriter _products = new(code, $"{stage.Name}InputGradient", plan, target);

        public void Write()
        {
            WriteSample();
            WinogradPatchWriter.Write(code, _name, plan.Tiles, stage.ConvGradient, plan.PatchFloats);
            _products.WriteMethods(_phase.Panels);
            foreach (PanelRun panel in _phase.Panels)
                WriteTiles(panel);
            FilterPackingWriter.Write(code, stage);
            WinogradFilterWriter.Write(code, $"{_name}Filters", plan, _phase.Packed, $"{stage.Name}PackFilters(memory);", _phase.Panels, target);
        }

        private void WriteSample()
        {
            MapPlan gradient = stage.ConvGradient;
            int first = _phase.Row.First * gradient.RowStride + _phase.Column.First * gradient.PixelStride;
            code.Line();
            KernelMethod.WriteSampleKernel(code, "Gradient of one sample's input, a band of tiles at a time.", _name, () =>
            {
                code.Line($"float* filters = {KernelPointer.To(plan.Filters)};");
                code.Line($"float* gradient = {KernelPointer.ToInterior(gradient, first)};");
                code.Line($"float* output = {KernelPointer.ToOrigin(stage.InputGradient)};");
                code.Line($"float* patches = {KernelPointer.To(plan.Patches)};");
                code.Line($"float* products = {KernelPointer.To(plan.Products)};");
                code.Repeat("Bands of tiles, from the top.", "band", plan.Tiles.Bands, () =>
                {
                    WinogradPatchWriter.WriteCall(code, _name, plan.PatchFloats, "gradient", target);
                    _products.WriteCalls(_phase.Panels, (panel, channel, machine) =>
                        WinogradTileWriter.Call(_name, panel, machine, $"output{channel}"));
                }, $"gradient += {plan.Tiles.OutputRows * gradient.RowStride}", $"output += {plan.Tiles.OutputRows * stage.InputGradient.RowStride}");
            });
        }

        private void WriteTiles(PanelRun panel)
        {
            int tile = WinogradTiles.TileSide * stage.InputGradient.PixelStride;
            WinogradTileWriter.Write(
                code, _name, plan, panel, "float* output",
                tileSteps: [$"output += {tile}"],
                rowSteps: [$"output += {WinogradTiles.TileSide * stage.InputGradient.RowStride - plan.Tiles.RowTiles * tile}"],
                _ =>
                {
                    foreach ((string value, int offset) in WinogradTileWriter.Outputs(stage.InputGradient))
                        code.Line($"{value}.Store({RegisterTile.At("output + c", offset)});");
                });
        }
    }
}
