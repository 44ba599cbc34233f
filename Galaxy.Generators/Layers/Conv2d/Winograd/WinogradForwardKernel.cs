using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Layers.MaxPool2d;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d.Winograd;

/// <summary>Writes a convolution forward by Winograd's filtering, with bias, activation and pooling where they are fused.</summary>
internal static class WinogradForwardKernel
{
    public static KernelFile Emit(KernelContext context, ConvStagePlan stage, WinogradPlan plan) =>
        KernelFile.Of(
            context, $"{stage.Name}.Forward", WinogradHeader.Forward(stage, plan),
            code => new Writer(code, stage, plan, context.Target).Write());

    private sealed class Writer(CodeWriter code, ConvStagePlan stage, WinogradPlan plan, Target target)
    {
        private readonly string _name = $"{stage.Name}Forward";
        private readonly WinogradProductWriter _products = new(code, $"{stage.Name}Forward", plan, target);

        /// <summary>Rows and columns of the stage's output per tile; with a pool, a tile is one window.</summary>
        private int TileOutputs => stage.Pool is null ? WinogradTiles.TileSide : 1;

        private int BandOutputRows => plan.Tiles.BandRows * TileOutputs;

        public void Write()
        {
            WriteSample();
            WinogradPatchWriter.Write(code, _name, plan.Tiles, stage.Input, plan.PatchFloats);
            _products.WriteMethods(stage.Weights.Panels);
            foreach (PanelRun panel in stage.Weights.Panels)
                WriteTiles(panel);
            WinogradFilterWriter.Write(code, $"{_name}Filters", plan, stage.Weights.Place, pack: null, stage.Weights.Panels, target);
        }

        private void WriteSample()
        {
            code.Line();
            KernelMethod.WriteSampleKernel(code, "All outputs of one sample, a band of tiles at a time.", _name, () =>
                {
                    code.Line($"float* bias = {KernelPointer.To(stage.Bias)};");
                    code.Line($"float* filters = {KernelPointer.To(plan.Filters)};");
                    code.Line($"float* input = {KernelPointer.ToOrigin(stage.Input)};");
                    code.Line($"float* output = {KernelPointer.ToInterior(stage.Output)};");
                    if (stage.Pool is { } pool)
                        code.Line($"{pool.ArgMaxPointer};");
                    code.Line($"float* patches = {KernelPointer.To(plan.Patches)};");
                    code.Line($"float* products = {KernelPointer.To(plan.Products)};");
                    code.Repeat("Bands of tiles, from the top.", "band", plan.Tiles.Bands, WriteBand,
                        [$"input += {plan.Tiles.OutputRows * stage.Input.RowStride}", $"output += {BandOutputRows * stage.Output.RowStride}",
                         .. ArgMaxStep(BandOutputRows * stage.Output.Width)]);
                });
        }

        private void WriteBand()
        {
            WinogradPatchWriter.WriteCall(code, _name, plan.PatchFloats, "input", target);
            _products.WriteCalls(stage.Weights.Panels, (panel, filter, machine) =>
            {
                string[] argMax = stage.Pool is null ? [] : [$"argMax{filter}"];
                return WinogradTileWriter.Call(_name, panel, machine, [$"bias{filter}", $"output{filter}", .. argMax]);
            });
        }

        private void WriteTiles(PanelRun panel)
        {
            int tile = TileOutputs * stage.Output.PixelStride;
            string argMax = stage.Pool is null ? "" : $", {stage.Pool.ArgMaxType}* argMax";
            WinogradTileWriter.Write(
                code, _name, plan, panel, $"float* bias, float* output{argMax}",
                tileSteps: [$"output += {tile}", .. ArgMaxStep(pixels: 1)],
                rowSteps: [$"output += {TileOutputs * stage.Output.RowStride - plan.Tiles.RowTiles * tile}"],
                stage.Pool is null ? WriteOutputs : WritePooled);
        }

        private string[] ArgMaxStep(int pixels) => stage.Pool is null ? [] : [$"argMax += {pixels * stage.Output.PixelStride}"];

        private void WriteOutputs(VectorCode vectors)
        {
            code.Line($"{vectors.Type} biases = {vectors.Load("bias + c")};");
            foreach ((string value, int offset) in WinogradTileWriter.Outputs(stage.Output))
            {
                code.Line($"{value} += biases;");
                code.Line($"{Activated(value, vectors)}.Store({RegisterTile.At("output + c", offset)});");
            }
        }

        /// <summary>The bias is the same for all four, so it is added to the largest only.</summary>
        private void WritePooled(VectorCode vectors)
        {
            code.Line($"{vectors.Type} largest = y00;");
            code.Line($"{vectors.Integers} position = {vectors.Integers}.Zero;");
            (string Value, int Offset)[] outputs = WinogradTileWriter.Outputs(stage.Output);
            for (int position = 1; position < outputs.Length; position++)
                MaxPoolRowWriter.WriteTake(code, $"{position}", outputs[position].Value);
            code.Line($"largest += {vectors.Load("bias + c")};");
            code.Line($"{Activated("largest", vectors)}.Store(output + c);");
            code.Line("ArgMax.Store(position, argMax + c);");
        }

        private string Activated(string value, VectorCode vectors) =>
            stage.Activation is null ? value : stage.Activation.Forward(value, vectors);
    }
}
