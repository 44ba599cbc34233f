using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>
/// Writes blocks of a dense layer's input gradient for samples that do not fill a vector. Its vectors run over inputs: a square of
/// weights at a time is transposed in registers, and each sample's gradients are broadcast.
/// </summary>
internal sealed class FewSamplesWriter(CodeWriter code, DenseStagePlan stage, Target target)
{
    /// <summary>Samples in a tile: any number up to a vector's floats is a sum of some of these.</summary>
    private readonly int[] _sizes = [.. PowersOfTwo(target.VectorFloats)];

    private readonly FewSamplesTileWriter _tiles = new(code, stage, target);

    private int Blocks => stage.InputBlocks.TogetherForFew;

    private int Side => target.VectorFloats;

    /// <summary>The method's name.</summary>
    public static string Name(DenseStagePlan stage) => $"{stage.Name}InputGradientFewSamples";

    public void Write()
    {
        WriteBlocks();
        foreach (PanelRun panels in stage.Weights.Panels)
        {
            WritePanel(panels);
            foreach (int rows in _sizes)
                _tiles.Write(panels, rows);
        }
    }

    /// <summary>Some blocks, one panel of units after another, whose products are added to the sums in the samples' rows.</summary>
    private void WriteBlocks()
    {
        code.Line();
        string blocks = KernelFile.Count(Blocks, "block");
        string parameters = "BatchStep* step, int first, int sample, int samples";
        KernelMethod.Write(code, $"{blocks} of inputs, for up to {Side} samples.", Name(stage), parameters, () =>
        {
            code.Line($"int inputs = Math.Min({Blocks * stage.InputBlocks.BlockRows}, {stage.Input.Columns} - first);");
            code.Line($"float* output = step->Row({stage.InputGradient.Place}) + sample * {stage.InputGradient.Stride}L + first;");
            string samples = stage.IsDivided ? "(step->FirstPanel == 0 ? samples : 0)" : "samples";
            code.Loop("row", samples, () => code.Line($"new Span<float>(output + row * {stage.InputGradient.Stride}L, inputs).Clear();"));
            foreach (PanelRun panels in stage.Weights.Panels)
                WritePanels(panels);
        });
    }

    private void WritePanels(PanelRun panels)
    {
        string run = panels.Start > 0 ? "narrow" : "full";
        code.Line($"float* {run}Gradients = step->Row({stage.PackedGradient.Plus(panels.Start)}) + sample * {target.PanelWidth};");
        string place = stage.Weights.Place.Plus(panels.Start * stage.Weights.Rows);
        if (stage.IsDivided)
        {
            WriteOwnPanels(panels, run, place);
            return;
        }

        code.Line($"float* {run}Weights = step->Parameters + {place} + first * {panels.Width};");
        code.Repeat("Panels of units.", "panel", panels.Count,
            () => code.Line($"{PanelName(panels)}(samples, inputs, {run}Gradients, {run}Weights, output);"),
            $"{run}Weights += {panels.Width * stage.Weights.Rows}", $"{run}Gradients += {target.PanelWidth}L * step->Capacity");
    }

    /// <summary>Those panels that this rank has.</summary>
    private void WriteOwnPanels(PanelRun panels, string run, string place)
    {
        int before = panels.Start / target.PanelWidth;
        code.Line($"float* {run}Weights = step->Parameters + {place} + first * {panels.Width};");
        string first = before == 0 ? "step->FirstPanel" : $"Math.Max(step->FirstPanel - {before}, 0)";
        string end = before == 0 ? "step->EndPanel" : $"step->EndPanel - {before}";
        code.Block($"for (int panel = {first}; panel < Math.Min({end}, {panels.Count}); panel++)", () => code.Line(
            $"{PanelName(panels)}(samples, inputs, {run}Gradients + panel * {target.PanelWidth}L * step->Capacity, "
            + $"{run}Weights + panel * {panels.Width * stage.Weights.Rows}, output);"));
    }

    /// <summary>A panel of units: the bits of the sample count choose the tiles.</summary>
    private void WritePanel(PanelRun panels)
    {
        code.Line();
        string parameters = "int samples, int inputs, float* gradient, float* weights, float* output";
        KernelMethod.Write(code, $"Adds the products of {panels.Width} units.", PanelName(panels), parameters, () =>
        {
            code.Comment($"The bits of the sample count choose the tiles: {string.Join(", ", _sizes.Take(_sizes.Length - 1))} and 1 samples.");
            foreach (int rows in _sizes)
            {
                code.Block($"if ((samples & {rows}) != 0)", () =>
                {
                    code.Line($"{_tiles.Name(panels, rows)}(inputs, gradient, weights, output);");
                    if (rows > 1)
                        code.Line($"gradient += {rows * target.PanelWidth}; output += {rows * stage.InputGradient.Stride};");
                });
            }
        });
    }

    private static IEnumerable<int> PowersOfTwo(int largest)
    {
        for (int size = largest; size > 0; size /= 2)
            yield return size;
    }

    private string PanelName(PanelRun panels) => $"{Name(stage)}{(panels.Start > 0 ? "Narrow" : "")}Panel";
}
