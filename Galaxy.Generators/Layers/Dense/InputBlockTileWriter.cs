using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>
/// Writes the register tiles of a dense layer's input gradient: some inputs by one panel of samples after another, over a chunk's units.
/// </summary>
internal sealed class InputBlockTileWriter(CodeWriter code, DenseStagePlan stage, Target target)
{
    private readonly InputBlocksPlan _blocks = stage.InputBlocks;

    private int Width => target.PanelWidth;

    /// <summary>Floats from a panel of samples to the next in scratch.</summary>
    public int SumFloats => _blocks.BlockRows * Width;

    /// <summary>Whether a tile covers all units at once, so that its sums need not wait in scratch.</summary>
    public bool IsOneChunk => !stage.IsDivided && stage.Weights.Panels.Count == 1 && stage.Weights.Panels[0].Count <= _blocks.ChunkPanels;

    /// <summary>Floats from a panel of samples to the next in the transposed output gradient.</summary>
    private int GradientFloats => stage.Weights.PaddedOutputs * Width;

    /// <summary>The method's name.</summary>
    public string Name(PanelRun panels, int rows, Target machine) =>
        $"{stage.Name}InputGradient{machine.Mark}{(panels.Start > 0 ? "Narrow" : "")}Tile{rows}x{Width}";

    /// <summary>The method for so many inputs. Wide vectors process two panels of samples side by side.</summary>
    public void Write(PanelRun panels, int rows, Target machine)
    {
        code.Line();
        KernelMethod.Write(
            code, $"{KernelFile.Count(rows, "input")} by panels of {Width} samples, summed over panels of {panels.Width} units.",
            Name(panels, rows, machine), "int samplePanels, int unitPanels, float* weights, float* gradient, float* sums", () =>
            {
                string next = $"weights + {rows * panels.Width} + unitPanel * {panels.Width * stage.Weights.Rows}";
                code.Loop("Prefetch the next tile's weights.", "unitPanel", "unitPanels", () =>
                    code.Line($"Prefetch.Floats({next}, {rows * panels.Width});"));
                if (machine == target)
                    code.Loop("samplePanel", "samplePanels", () => WriteSums(panels, rows, Width, machine), Steps(1));
                else
                    WritePairs(panels, rows, machine);
            });
    }

    private void WritePairs(PanelRun panels, int rows, Target machine)
    {
        code.Line("int samplePanel = 0;");
        code.Block($"for (; samplePanel < samplePanels - 1; samplePanel += 2, {string.Join(", ", Steps(2))})", () =>
            WriteSums(panels, rows, 2 * Width, machine));
        code.Block("if (samplePanel < samplePanels)", () => WriteSums(panels, rows, Width, machine));
    }

    private string[] Steps(int samplePanels) => [$"gradient += {samplePanels * GradientFloats}", $"sums += {samplePanels * SumFloats}"];

    /// <param name="samples">Samples side by side: one panel, or two, which load fewer weights per product.</param>
    private void WriteSums(PanelRun panels, int rows, int samples, Target machine)
    {
        bool isPair = samples > Width;
        int floats = machine.FloatsOf(samples);
        TileNames names = new("dx", "w", "dy", Row: "input", Column: "sample");
        RegisterTile tile = new(code, names, rows, samples, machine) { VectorStep = isPair ? SumFloats : floats };
        if (IsOneChunk)
            tile.BeginAtZero();
        else
            tile.BeginAt("sums", Width);
        tile.DeclareOperands();
        code.Line("float* block = weights;");
        code.Line("float* unitGradients = gradient;");
        string Gradients(int vector) => RegisterTile.At("unitGradients", vector * (isPair ? GradientFloats : floats));
        code.Loop("Panels of units; in each, its units one by one.", "unitPanel", "unitPanels", () =>
        {
            code.Line("float* weight = block;");
            code.Loop("unit", UsedUnits(panels), () => tile.Add(Gradients, "weight", row => row * panels.Width),
                "weight++", $"unitGradients += {Width}");
        }, $"block += {panels.Width * stage.Weights.Rows}");
        tile.Store("sums", Width);
    }

    /// <summary>A panel that is alone in its run skips its padding units, whose gradients are zero.</summary>
    private int UsedUnits(PanelRun panels) =>
        panels.Count == 1 ? Math.Min(panels.Width, stage.Weights.Outputs - panels.Start) : panels.Width;
}
