using Galaxy.Generators.CSharp;

namespace Galaxy.Generators.Layers.OrientationPool;

/// <summary>Writes the pooling of orientations, forward and backward. The eight orientations of a filter are neighboring floats.</summary>
internal static class OrientationPoolKernel
{
    private const int Orientations = OrientationChecks.Orientations;

    private const string MeanFormula = "y = Σ x / 8 over a filter's orientations. ∂L/∂x = ∂L/∂y / 8.";

    private const string LargestFormula =
        "y = max x over a filter's orientations, of equal values the first. ∂L/∂x is ∂L/∂y for the largest, else 0.";

    public static KernelFile Emit(KernelContext context, OrientationPoolStagePlan stage) =>
        KernelFile.Of(context, stage.Name, StageHeader.OfMaps(stage, stage.Of.TakesLargest ? LargestFormula : MeanFormula), code =>
        {
            WriteForward(code, stage);
            if (stage.NeedsInputGradient)
                WriteInputGradient(code, stage);
        });

    private static void WriteForward(CodeWriter code, OrientationPoolStagePlan stage)
    {
        code.Line();
        KernelMethod.WriteSampleKernel(code, "All outputs of one sample.", $"{stage.Name}Forward", () =>
        {
            code.Line($"float* input = {KernelPointer.ToInterior(stage.Input)};");
            code.Line($"float* output = {KernelPointer.ToInterior(stage.Output)};");
            ForEachFilter(code, stage, () =>
            {
                code.Line($"float* x = input + column * {stage.Input.PixelStride} + filter * {Orientations};");
                code.Line($"float y = {(stage.Of.TakesLargest ? "x[0]" : "((x[0] + x[1]) + (x[2] + x[3])) + ((x[4] + x[5]) + (x[6] + x[7]))")};");
                if (stage.Of.TakesLargest)
                    code.Loop("orientation", Orientations, () => code.Line("y = x[orientation] > y ? x[orientation] : y;"));
                code.Line($"output[column * {stage.Output.PixelStride} + filter] = {(stage.Of.TakesLargest ? "y" : "0.125f * y")};");
            }, $"input += {stage.Input.RowStride}", $"output += {stage.Output.RowStride}");
        });
    }

    private static void WriteInputGradient(CodeWriter code, OrientationPoolStagePlan stage)
    {
        code.Line();
        string summary = stage.Of.TakesLargest
            ? "Each output's gradient to the largest orientation."
            : "Each output's gradient, evenly to the orientations.";
        KernelMethod.WriteSampleKernel(code, summary, $"{stage.Name}InputGradient", () =>
        {
            string[] input = stage.Of.TakesLargest ? [$"input += {stage.Input.RowStride}"] : [];
            if (stage.Of.TakesLargest)
                code.Line($"float* input = {KernelPointer.ToInterior(stage.Input)};");
            code.Line($"float* outputGradient = {KernelPointer.ToOrigin(stage.OutputGradient)};");
            code.Line($"float* inputGradient = {KernelPointer.ToOrigin(stage.InputGradient)};");
            ForEachFilter(code, stage, () => WriteShares(code, stage),
                [.. input, $"outputGradient += {stage.OutputGradient.RowStride}", $"inputGradient += {stage.InputGradient.RowStride}"]);
        });
    }

    private static void WriteShares(CodeWriter code, OrientationPoolStagePlan stage)
    {
        code.Line($"float dy = outputGradient[column * {stage.OutputGradient.PixelStride} + filter];");
        code.Line($"float* dx = inputGradient + column * {stage.InputGradient.PixelStride} + filter * {Orientations};");
        if (stage.Of.TakesLargest)
        {
            code.Line($"float* x = input + column * {stage.Input.PixelStride} + filter * {Orientations};");
            code.Line("int largest = 0;");
            code.Loop("orientation", Orientations, () => code.Line("largest = x[orientation] > x[largest] ? orientation : largest;"));
        }

        code.Loop("orientation", Orientations, () =>
            code.Line($"dx[orientation] = {(stage.Of.TakesLargest ? "orientation == largest ? dy : 0" : "0.125f * dy")};"));
    }

    private static void ForEachFilter(CodeWriter code, OrientationPoolStagePlan stage, Action body, params string[] steps) =>
        code.Loop("Pixels, row by row.", "row", stage.Output.Height, () =>
            code.Loop("column", stage.Output.Width, () => code.Loop("filter", stage.Output.Channels, body)), steps);
}
