using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>Writes a block of a dense layer's input gradient: inputs by panels of samples.</summary>
internal sealed class InputBlockWriter(CodeWriter code, DenseStagePlan stage, Target target)
{
    private readonly InputBlocksPlan _blocks = stage.InputBlocks;

    private int Width => target.PanelWidth;

    /// <summary>Floats from a panel of samples to the next in scratch.</summary>
    private int SumFloats => _blocks.BlockRows * Width;

    /// <summary>Whether a tile meets all units at once, so that its sums need not wait in scratch for more.</summary>
    private bool IsOneChunk => stage.Weights.Panels.Count == 1 && stage.Weights.Panels[0].Count <= _blocks.ChunkPanels;

    /// <summary>The method's name.</summary>
    public static string Name(DenseStagePlan stage, int rows, Target target) => $"{stage.Name}InputGradientBlock{rows}x{target.PanelWidth}";

    public void Write()
    {
        foreach (int rows in _blocks.Sizes)
            WriteBlock(rows);
        foreach (PanelRun panels in stage.Weights.Panels)
        {
            foreach (Target machine in target.Machines(Width))
            {
                foreach (int rows in _blocks.Sizes.SelectMany(size => Cut(size, machine)).Select(run => run.Rows).Distinct())
                    WriteTile(panels, rows, machine);
            }
        }
    }

    private IReadOnlyList<TileRun> Cut(int rows, Target machine) => Tiles.Cut(rows, machine.TileRows(Width));

    /// <summary>A block: its sums stay in scratch until all units have gone over them.</summary>
    private void WriteBlock(int rows)
    {
        code.Line();
        KernelMethod.Write(code, $"{KernelFile.Count(rows, "input")} by up to {_blocks.SamplePanels} panels of {Width} samples.", Name(stage, rows, target),
            "BatchStep* step, int first, int sample, float* sums", () =>
            {
                code.Line($"float* weights = step->Parameters + {stage.Weights.Place};");
                code.Line($"float* gradient = step->Row({stage.TransposedGradient}) + sample * {stage.Weights.PaddedOutputs}L;");
                code.Line($"float* output = step->Row({stage.InputGradient.Place}) + sample * {stage.InputGradient.Stride}L + first;");
                code.Line($"int samplePanels = Math.Min({_blocks.SamplePanels}, (step->Count - sample + {Width - 1}) / {Width});");
                if (!IsOneChunk)
                    code.Line($"new Span<float>(sums, samplePanels * {SumFloats}).Clear();");
                foreach (PanelRun panels in stage.Weights.Panels)
                    WriteChunks(panels, rows);
                code.Loop("samplePanel", "samplePanels", () => code.Line($"Transpose.Matrix(sums, {Width}, {rows}, {Width}, output, {stage.InputGradient.Stride});"),
                    $"sums += {SumFloats}", $"output += {Width * stage.InputGradient.Stride}");
            });
    }

    /// <summary>A few panels at a time, so that their weights and their part of the output gradient stay in cache.</summary>
    private void WriteChunks(PanelRun panels, int rows)
    {
        int chunk = Math.Min(_blocks.ChunkPanels, panels.Count);
        int whole = panels.Count / chunk;
        int rest = panels.Count % chunk;
        string names = panels.Start > 0 ? "narrow" : "full";
        string[] steps = [$"{names} += {chunk * panels.Width * stage.Weights.Rows}", $"{names}Units += {chunk * panels.Width * target.PanelWidth}"];
        code.Line($"float* {names} = {RegisterTile.At("weights", panels.Start * stage.Weights.Rows)} + first * {panels.Width};");
        code.Line($"float* {names}Units = {RegisterTile.At("gradient", panels.Start * target.PanelWidth)};");
        if (whole == 1 && rest == 0)
            WriteTileCalls(panels, rows, names, chunk);
        else
            code.Loop("chunk", whole, () => WriteTileCalls(panels, rows, names, chunk), steps);
        if (rest > 0)
            WriteTileCalls(panels, rows, names, rest);
    }

    private void WriteTileCalls(PanelRun panels, int rows, string names, int count) => VectorWidths.Choose(code, target, Width, machine =>
    {
        foreach (TileRun run in Cut(rows, machine))
        {
            code.Block($"for (int row = {run.Start}; row < {run.Start + run.Count * run.Rows}; row += {run.Rows})", () =>
                code.Line($"{TileName(panels, run.Rows, machine)}(samplePanels, {count}, {names} + row * {panels.Width}, {names}Units, sums + row * {Width});"));
        }
    });

    private string TileName(PanelRun panels, int rows, Target machine) => $"{stage.Name}InputGradient{machine.Mark}{(panels.Start > 0 ? "Narrow" : "")}Tile{rows}x{Width}";

    /// <summary>A panel that is the only one of its run has no use for its surplus units, whose gradients are zero.</summary>
    private int UsedUnits(PanelRun panels) => panels.Count == 1 ? Math.Min(panels.Width, stage.Weights.Outputs - panels.Start) : panels.Width;

    /// <summary>A tile: some inputs by a panel of samples after the other, over a chunk's units.</summary>
    private void WriteTile(PanelRun panels, int rows, Target machine)
    {
        code.Line();
        KernelMethod.Write(code, $"{KernelFile.Count(rows, "input")} by panels of {Width} samples, summed over panels of {panels.Width} units.", TileName(panels, rows, machine),
            "int samplePanels, int unitPanels, float* weights, float* gradient, float* sums", () =>
            {
                code.Loop("unitPanel", "unitPanels", () =>
                    code.Line($"Prefetch.Floats(weights + {rows * panels.Width} + unitPanel * {panels.Width * stage.Weights.Rows}, {rows * panels.Width});"));
                if (machine == target)
                {
                    code.Loop("samplePanel", "samplePanels", () => WriteSums(panels, rows, Width, machine), GradientSteps(1));
                    return;
                }

                code.Line("int samplePanel = 0;");
                code.Block($"for (; samplePanel < samplePanels - 1; samplePanel += 2, {string.Join(", ", GradientSteps(2))})", () => WriteSums(panels, rows, 2 * Width, machine));
                code.Block("if (samplePanel < samplePanels)", () => WriteSums(panels, rows, Width, machine));
            });
    }

    private string[] GradientSteps(int samplePanels) =>
        [$"gradient += {samplePanels * GradientFloats}", $"sums += {samplePanels * SumFloats}"];

    /// <summary>Floats from a panel of samples to the next in the transposed output gradient.</summary>
    private int GradientFloats => stage.Weights.PaddedOutputs * Width;

    /// <param name="samples">Samples side by side: one panel, or two, which load fewer weights for each product.</param>
    private void WriteSums(PanelRun panels, int rows, int samples, Target machine)
    {
        bool isPair = samples > Width;
        int floats = machine.FloatsOf(samples);
        RegisterTile tile = new(code, 'd', 'g', rows, samples, machine) { VectorStep = isPair ? SumFloats : floats };
        if (IsOneChunk)
            tile.BeginAtZero();
        else
            tile.BeginAt("sums", Width);
        tile.DeclareOperands();
        code.Line("float* block = weights;");
        code.Line("float* units = gradient;");
        code.Loop("unitPanel", "unitPanels", () =>
        {
            code.Line("float* unit = block;");
            code.Loop("u", UsedUnits(panels), () => tile.Add(vector => RegisterTile.At("units", vector * (isPair ? GradientFloats : floats)), "unit", row => row * panels.Width),
                "unit++", $"units += {Width}");
        }, $"block += {panels.Width * stage.Weights.Rows}");
        tile.Store("sums", Width);
    }
}
