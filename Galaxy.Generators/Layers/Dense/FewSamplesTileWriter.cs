using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>
/// Writes the register tiles of a dense layer's input gradient for few samples: some samples by one vector of inputs after another, over
/// a panel's units.
/// </summary>
internal sealed class FewSamplesTileWriter(CodeWriter code, DenseStagePlan stage, Target target)
{
    private int Side => target.VectorFloats;

    /// <summary>The method's name.</summary>
    public string Name(PanelRun panels, int rows) =>
        $"{FewSamplesWriter.Name(stage)}{(panels.Start > 0 ? "Narrow" : "")}Tile{rows}x{Side}";

    /// <summary>The method for so many samples.</summary>
    public void Write(PanelRun panels, int rows)
    {
        code.Line();
        KernelMethod.Write(
            code, $"{KernelFile.Count(rows, "sample")} by {Side} inputs at a time, summed over a panel of {panels.Width} units.",
            Name(panels, rows), "int inputs, float* gradient, float* weights, float* output", () =>
            {
                string step = $"index += {Side}, weights += {Side * panels.Width}, output += {Side}";
                code.Line("int index = 0;");
                code.Comment($"Inputs, {Side} at a time.");
                code.Block($"for (; index <= inputs - {Side}; {step})", () => WriteVector(panels, rows));
                if (stage.Input.Columns % Side > 0)
                    WriteRest(panels, rows);
            });
    }

    /// <summary>Prefetches the next panel's weights meanwhile.</summary>
    private void WriteVector(PanelRun panels, int rows)
    {
        RegisterTile tile = new(code, new("dx", "dy", "w", Row: "sample", Column: "input"), rows, Side, target);
        code.Comment("Prefetch the next panel's weights.");
        for (int line = 0; line < Side * panels.Width; line += Arena.CacheLineFloats)
            code.Line($"Prefetch.Line(weights + {panels.Width * stage.Weights.Rows + line});");
        tile.BeginAt("output", stage.InputGradient.Stride);
        code.Line($"{VectorCode.Of(target).Type} dy;");
        code.Comment($"Units, {Side} at a time: their weights are transposed, so that each of w0 to w{Side - 1} is one unit's.");
        code.Block($"for (int unit = 0; unit < {panels.Width}; unit += {Side})", () => WriteUnits(tile, panels.Width, rows));
        tile.Store("output", stage.InputGradient.Stride);
    }

    private void WriteUnits(RegisterTile tile, int width, int rows)
    {
        string columns = string.Join(", ", Enumerable.Range(0, Side).Select(unit => $"out var w{unit}"));
        code.Line($"Transpose.Square(weights + unit, {width}, {columns});");
        code.Line("float* unitGradients = gradient + unit;");
        for (int unit = 0; unit < Side; unit++)
        {
            for (int row = 0; row < rows; row++)
            {
                string sum = tile.Sum(row, 0);
                code.Line($"dy = Create(unitGradients[{row * target.PanelWidth + unit}]); {sum} = FusedMultiplyAdd(dy, w{unit}, {sum});");
            }
        }
    }

    /// <summary>The remaining inputs, which do not fill a vector: one at a time, summed in the same order.</summary>
    private void WriteRest(PanelRun panels, int rows) =>
        code.Block($"for (; index < inputs; index++, weights += {panels.Width}, output++)", () =>
            code.Loop("unit", panels.Width, () =>
            {
                for (int row = 0; row < rows; row++)
                {
                    string sum = $"output[{row * stage.InputGradient.Stride}]";
                    string place = row == 0 ? "unit" : $"{row * target.PanelWidth} + unit";
                    code.Line($"{sum} = MathF.FusedMultiplyAdd(gradient[{place}], weights[unit], {sum});");
                }
            }));
}
