using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.DepthwiseConv2d;

/// <summary>Writes a depthwise convolution's weight gradient, added to the shard's sum.</summary>
internal static class DepthwiseWeightGradient
{
    /// <summary>Sums that stay in the registers of any machine.</summary>
    private const int MostSums = 12;

    public static KernelFile File(KernelContext context, DepthwiseStagePlan stage) => KernelFile.Of(
        context, $"{stage.Name}.WeightGradient",
        DepthwiseHeader.Of(stage, "weight gradient = Σ input · output gradient over the pixels of the output,"), code =>
        {
            code.Line();
            KernelMethod.WriteSampleKernel(
                code, "Adds one sample's weight gradient, a row of outputs at a time.", $"{stage.Name}WeightGradient",
                () => WriteRows(code, stage, context.Target));
            foreach (PanelRun run in stage.Weights.Panels)
                WriteRow(code, stage, run);
        });

    private static string RowName(DepthwiseStagePlan stage, PanelRun run) => $"{stage.Name}WeightGradientRow{run.Width}";

    private static void WriteRows(CodeWriter code, DepthwiseStagePlan stage, Target target)
    {
        code.Line($"float* input = {KernelPointer.ToOrigin(stage.Input)};");
        code.Line($"float* gradient = {KernelPointer.ToInterior(stage.ConvGradient)};");
        code.Line($"float* weights = {KernelPointer.ToGradient(stage.Weights.Place)};");
        code.Loop("Rows of outputs, from the top.", "row", stage.Output.Height, () =>
        {
            PrefetchedLines.WriteInput(code, stage.Input, stage.Conv.Stride, stage.Conv.Kernel);
            DepthwisePanels.ForEach(code, stage.Weights, (run, channels, panel) =>
                VectorWidths.WriteCall(code, target, run.Width, RowName(stage, run), $"input{channels}", $"gradient{channels}", panel));
        }, $"input += {stage.Conv.Stride * stage.Input.RowStride}", $"gradient += {stage.ConvGradient.RowStride}");
    }

    private static void WriteRow(CodeWriter code, DepthwiseStagePlan stage, PanelRun run)
    {
        code.Line();
        VectorWidths.WriteMethod(
            code, $"What a row of outputs adds to the weights of {run.Width} channels.", RowName(stage, run),
            "float* input, float* gradient, float* weights",
            vectors => code.Block($"for (int c = 0; c < {run.Width}; c += {vectors.Count})", () =>
            {
                foreach (DepthwiseWindow.Place[] places in Chunks(stage))
                    WritePlaces(code, stage, run.Width, places, vectors);
            }));
    }

    /// <summary>The places of the window, as many at a time as there are registers.</summary>
    private static IEnumerable<DepthwiseWindow.Place[]> Chunks(DepthwiseStagePlan stage)
    {
        DepthwiseWindow.Place[] all = [.. stage.Window.Places];
        return Tiles.Cut(all.Length, MostSums).SelectMany(run =>
            Enumerable.Range(0, run.Count).Select(tile => all.Skip(run.Start + tile * run.Rows).Take(run.Rows).ToArray()));
    }

    private static void WritePlaces(CodeWriter code, DepthwiseStagePlan stage, int panelWidth, DepthwiseWindow.Place[] places, VectorCode vectors) =>
        code.Block("", () =>
        {
            string[] weights = [.. places.Select(place => RegisterTile.At("weights", place.Weight * panelWidth) + " + c")];
            code.Line($"{vectors.Type} {string.Join(", ", weights.Select((weight, index) => $"dw{index} = {vectors.Load(weight)}"))}, dy;");
            code.Line("float* pixel = input + c;");
            code.Line("float* outputs = gradient + c;");
            code.Loop("column", stage.Output.Width, () =>
            {
                code.Line($"dy = {vectors.Load("outputs")};");
                for (int index = 0; index < places.Length; index++)
                {
                    string input = vectors.Load(RegisterTile.At("pixel", places[index].Input));
                    code.Line($"dw{index} = {vectors.Call("FusedMultiplyAdd", input, "dy", $"dw{index}")};");
                }
            }, $"pixel += {stage.Conv.Stride * stage.Input.PixelStride}", $"outputs += {stage.ConvGradient.PixelStride}");
            for (int index = 0; index < places.Length; index++)
                code.Line($"dw{index}.Store({weights[index]});");
        });
}
