using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>
/// Writes blocks of a dense layer's input gradient for samples that would not fill a vector. Its vectors run over inputs: 8×8 weights
/// at a time are turned round in registers, and each sample's gradients are broadcast.
/// </summary>
internal sealed class FewSamplesWriter(CodeWriter code, DenseStagePlan stage, Target target)
{
    /// <summary>Samples in a tile: any number up to a vector's floats is a sum of some of these.</summary>
    private static readonly int[] _sizes = [8, 4, 2, 1];

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
                WriteTile(panels, rows);
        }
    }

    /// <summary>Some blocks: a panel of units after the other, whose products are added to the sums in the samples' rows.</summary>
    private void WriteBlocks()
    {
        code.Line();
        KernelMethod.Write(code, $"{KernelFile.Count(Blocks, "block")} of inputs, for up to {Side} samples.", Name(stage), "BatchStep* step, int first, int sample, int samples", () =>
        {
            code.Line($"int inputs = Math.Min({Blocks * stage.InputBlocks.BlockRows}, {stage.Input.Columns} - first);");
            code.Line($"float* output = step->Row({stage.InputGradient.Place}) + sample * {stage.InputGradient.Stride}L + first;");
            code.Loop("row", "samples", () => code.Line($"new Span<float>(output + row * {stage.InputGradient.Stride}L, inputs).Clear();"));
            foreach (PanelRun panels in stage.Weights.Panels)
                WritePanels(panels);
        });
    }

    private void WritePanels(PanelRun panels)
    {
        string weights = panels.Start > 0 ? "narrow" : "full";
        code.Line($"float* {weights}Units = step->Row({stage.PackedGradient.Plus(panels.Start)}) + sample * {target.PanelWidth};");
        code.Line($"float* {weights} = step->Parameters + {stage.Weights.Place.Plus(panels.Start * stage.Weights.Rows)} + first * {panels.Width};");
        code.Repeat("panel", panels.Count, () => code.Line($"{PanelName(panels)}(samples, inputs, {weights}Units, {weights}, output);"),
            $"{weights} += {panels.Width * stage.Weights.Rows}", $"{weights}Units += {target.PanelWidth}L * step->Capacity");
    }

    /// <summary>A panel of units: the samples are the sum of the tiles' sizes whose bit is set.</summary>
    private void WritePanel(PanelRun panels)
    {
        code.Line();
        KernelMethod.Write(code, $"Adds the products of {panels.Width} units.", PanelName(panels), "int samples, int inputs, float* gradient, float* weights, float* output", () =>
        {
            foreach (int rows in _sizes)
            {
                code.Block($"if ((samples & {rows}) != 0)", () =>
                {
                    code.Line($"{TileName(panels, rows)}(inputs, gradient, weights, output);");
                    if (rows > 1)
                        code.Line($"gradient += {rows * target.PanelWidth}; output += {rows * stage.InputGradient.Stride};");
                });
            }
        });
    }

    private string PanelName(PanelRun panels) => $"{Name(stage)}{(panels.Start > 0 ? "Narrow" : "")}Panel";

    private string TileName(PanelRun panels, int rows) => $"{Name(stage)}{(panels.Start > 0 ? "Narrow" : "")}Tile{rows}x{Side}";

    /// <summary>A tile: some samples by a vector of inputs after the other, over a panel's units. The next panel's weights are asked for meanwhile.</summary>
    private void WriteTile(PanelRun panels, int rows)
    {
        code.Line();
        KernelMethod.Write(code, $"{KernelFile.Count(rows, "sample")} by {Side} inputs at a time, summed over a panel of {panels.Width} units.", TileName(panels, rows),
            "int inputs, float* gradient, float* weights, float* output", () =>
            {
                code.Line("int index = 0;");
                code.Block($"for (; index <= inputs - {Side}; index += {Side}, weights += {Side * panels.Width}, output += {Side})", () => WriteVector(panels, rows));
                if (stage.Input.Columns % Side > 0)
                    WriteRest(panels, rows);
            });
    }

    private void WriteVector(PanelRun panels, int rows)
    {
        RegisterTile tile = new(code, 'd', 'w', rows, Side, target);
        for (int line = 0; line < Side * panels.Width; line += Arena.CacheLineFloats)
            code.Line($"Prefetch.Line(weights + {panels.Width * stage.Weights.Rows + line});");
        tile.BeginAt("output", stage.InputGradient.Stride);
        code.Line("Vector256<float> x;");
        code.Block($"for (int unit = 0; unit < {panels.Width}; unit += {Side})", () =>
        {
            code.Line($"Transpose.Square(weights + unit, {panels.Width}, {string.Join(", ", Enumerable.Range(0, Side).Select(unit => $"out var w{unit}"))});");
            code.Line("float* slope = gradient + unit;");
            for (int unit = 0; unit < Side; unit++)
            {
                for (int row = 0; row < rows; row++)
                    code.Line($"x = Create(slope[{row * target.PanelWidth + unit}]); {tile.Sum(row, 0)} = FusedMultiplyAdd(x, w{unit}, {tile.Sum(row, 0)});");
            }
        });
        tile.Store("output", stage.InputGradient.Stride);
    }

    /// <summary>Inputs that fill no vector: their sums in the same order, one at a time.</summary>
    private void WriteRest(PanelRun panels, int rows) =>
        code.Block($"for (; index < inputs; index++, weights += {panels.Width}, output++)", () =>
            code.Loop("unit", panels.Width, () =>
            {
                for (int row = 0; row < rows; row++)
                {
                    string sum = $"output[{row * stage.InputGradient.Stride}]";
                    code.Line($"{sum} = MathF.FusedMultiplyAdd(gradient[{(row == 0 ? "unit" : $"{row * target.PanelWidth} + unit")}], weights[unit], {sum});");
                }
            }));
}
