using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>
/// Writes the input gradient of a dense layer whose units fill one panel at most. With so few products, transposing the sums would cost too much:
/// a block's weights are transposed instead, vectors run over inputs, and the sums are stored straight to their rows.
/// </summary>
internal static class DenseFewUnitsInputGradientKernel
{
    /// <summary>Whether a layer has so few units.</summary>
    public static bool Fits(DenseStagePlan stage) => stage.Weights.Panels.Count == 1 && stage.Weights.Panels[0].Count == 1;

    public static KernelFile Emit(KernelContext context, DenseStagePlan stage) =>
        KernelFile.Of(
            context, $"{stage.Name}.InputGradient", DenseHeader.FewUnitsInputGradient(stage, context.Target),
            code => new Writer(code, stage, context.Target).Write());

    private sealed class Writer(CodeWriter code, DenseStagePlan stage, Target target)
    {
        private readonly int _block = stage.InputBlocks.BlockRows;

        private int Width => stage.Weights.Panels[0].Width;

        private int Inputs => stage.Input.Columns;

        private int Largest => target.TileRows(target.PanelWidth);

        public void Write()
        {
            code.Line();
            KernelMethod.WriteBatchKernel(code, "One block of inputs, for all samples.", $"{stage.Name}InputGradient", () =>
            {
                code.Line($"int first = task * {_block};");
                code.Line($"int inputs = Math.Min({_block}, {Inputs} - first);");
                code.Line($"float* gradient = step->Row({stage.PackedGradient});");
                code.Line($"float* output = step->Row({stage.InputGradient.Place}) + first;");
                code.Line($"float* weights = {RegisterTile.At("step->Worker(worker)", stage.InputBlocks.Scratch)};");
                string panel = $"step->Parameters + {stage.Weights.Place} + first * {Width}";
                code.Line($"Transpose.Matrix({panel}, {Width}, inputs, {Width}, weights, {_block});");
                if (Inputs % target.PanelWidth > 0)
                    code.Loop("unit", stage.Weights.Outputs, () =>
                        code.Line($"new Span<float>(weights + unit * {_block} + inputs, {_block} - inputs).Clear();"));
                WriteTiles();
            });
            for (int rows = Largest; rows > 0; rows--)
                WriteTile(rows);
        }

        private void WriteTiles()
        {
            code.Line($"int tiles = (step->Count + {Largest - 1}) / {Largest};");
            SampleTiles.Write(
                code, "step->Count", Largest, rows => $"{TileName(rows)}(inputs, gradient, weights, output)",
                $"gradient += rows * {target.PanelWidth}; output += rows * {stage.InputGradient.Stride};");
        }

        private string TileName(int rows) => $"{stage.Name}InputGradientTile{rows}x{target.PanelWidth}";

        private void WriteTile(int rows)
        {
            code.Line();
            KernelMethod.Write(code, $"{KernelFile.Count(rows, "sample")} by {target.PanelWidth} inputs at a time.", TileName(rows),
                "int inputs, float* gradient, float* weights, float* output", () =>
                    code.Block($"for (int index = 0; index < inputs; index += {target.PanelWidth})", () =>
                    {
                        RegisterTile sums = new(code, new("dx", "dy", "w", Row: "sample", Column: "input"), rows, target.PanelWidth, target);
                        sums.BeginAtZero();
                        sums.DeclareOperands();
                        code.Line("float* weightRow = weights + index;");
                        code.Line("float* unitGradients = gradient;");
                        code.Loop("Units, one by one.", "unit", stage.Weights.Outputs,
                            () => sums.Add("weightRow", 0, "unitGradients", row => row * target.PanelWidth),
                            $"weightRow += {_block}", "unitGradients++");
                        sums.Store("output + index", stage.InputGradient.Stride);
                    }));
        }
    }
}
