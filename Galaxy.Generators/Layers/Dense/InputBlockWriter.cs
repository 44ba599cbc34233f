using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>Writes a block of a dense layer's input gradient: inputs by panels of samples.</summary>
internal sealed class InputBlockWriter(CodeWriter code, DenseStagePlan stage, Target target)
{
    private readonly InputBlocksPlan _blocks = stage.InputBlocks;
    private readonly InputBlockTileWriter _tiles = new(code, stage, target);

    private int Width => target.PanelWidth;

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
                    _tiles.Write(panels, rows, machine);
            }
        }
    }

    private IReadOnlyList<TileRun> Cut(int rows, Target machine) => Tiles.Cut(rows, machine.TileRows(Width));

    /// <summary>A block; its sums stay in scratch until all units are added.</summary>
    private void WriteBlock(int rows)
    {
        code.Line();
        KernelMethod.Write(
            code, $"{KernelFile.Count(rows, "input")} by up to {_blocks.SamplePanels} panels of {Width} samples.", Name(stage, rows, target),
            "BatchStep* step, int first, int sample, float* sums", () =>
            {
                code.Line($"float* weights = step->Parameters + {stage.Weights.Place};");
                code.Line($"float* gradient = step->Row({stage.TransposedGradient}) + sample * {stage.Weights.PaddedOutputs}L;");
                code.Line($"float* output = step->Row({stage.InputGradient.Place}) + sample * {stage.InputGradient.Stride}L + first;");
                code.Line($"int samplePanels = Math.Min({_blocks.SamplePanels}, (step->Count - sample + {Width - 1}) / {Width});");
                if (stage.IsDivided)
                    WriteBeginning(rows);
                else if (!_tiles.IsOneChunk)
                    code.Line($"new Span<float>(sums, samplePanels * {_tiles.SumFloats}).Clear();");
                foreach (PanelRun panels in stage.Weights.Panels)
                    WriteChunks(panels, rows);
                code.Loop("Transpose the sums: a column per sample becomes a row.", "samplePanel", "samplePanels",
                    () => code.Line($"Transpose.Matrix(sums, {Width}, {rows}, {Width}, output, {stage.InputGradient.Stride});"),
                    $"sums += {_tiles.SumFloats}", $"output += {Width * stage.InputGradient.Stride}");
            });
    }

    /// <summary>The sums begin at zero, or at what ranks before this one have left.</summary>
    private void WriteBeginning(int rows)
    {
        code.Line("if (step->FirstPanel == 0)");
        code.Line($"    new Span<float>(sums, samplePanels * {_tiles.SumFloats}).Clear();");
        code.Block("else", () => code.Loop("samplePanel", "samplePanels", () => code.Line(
            $"Transpose.Matrix(output + samplePanel * {Width * stage.InputGradient.Stride}, {stage.InputGradient.Stride}, {Width}, {rows}, "
            + $"sums + samplePanel * {_tiles.SumFloats}, {Width});")));
    }

    /// <summary>A few panels at a time, so that their weights and their part of the output gradient stay in the cache.</summary>
    private void WriteChunks(PanelRun panels, int rows)
    {
        int chunk = Math.Min(_blocks.ChunkPanels, panels.Count);
        string run = panels.Start > 0 ? "narrow" : "full";
        if (stage.IsDivided)
        {
            WriteOwnChunks(panels, rows, run, chunk);
            return;
        }

        int whole = panels.Count / chunk;
        int rest = panels.Count % chunk;
        int units = chunk * panels.Width;
        string[] steps = [$"{run}Weights += {units * stage.Weights.Rows}", $"{run}Gradients += {units * target.PanelWidth}"];
        code.Line($"float* {run}Weights = {RegisterTile.At("weights", panels.Start * stage.Weights.Rows)} + first * {panels.Width};");
        code.Line($"float* {run}Gradients = {RegisterTile.At("gradient", panels.Start * target.PanelWidth)};");
        if (whole == 1 && rest == 0)
            WriteTileCalls(panels, rows, run, $"{chunk}");
        else
            code.Loop("chunk", whole, () => WriteTileCalls(panels, rows, run, $"{chunk}"), steps);
        if (rest > 0)
            WriteTileCalls(panels, rows, run, $"{rest}");
    }

    /// <summary>The same for those panels that this rank has.</summary>
    private void WriteOwnChunks(PanelRun panels, int rows, string run, int chunk)
    {
        string weights = RegisterTile.At("weights", panels.Start * stage.Weights.Rows) + $" + first * {panels.Width}";
        string gradients = RegisterTile.At("gradient", panels.Start * target.PanelWidth);
        if (panels.Start > 0)
        {
            code.Block($"if (step->EndPanel > {PanelsBefore(panels)})", () =>
            {
                code.Line($"float* {run}Weights = {weights};");
                code.Line($"float* {run}Gradients = {gradients};");
                WriteTileCalls(panels, rows, run, "1");
            });
            return;
        }

        code.Line($"int {run}End = Math.Min(step->EndPanel, {panels.Count});");
        code.Block($"for (int panel = step->FirstPanel; panel < {run}End; panel += {chunk})", () =>
        {
            code.Line($"int panels = Math.Min({chunk}, {run}End - panel);");
            code.Line($"float* {run}Weights = {weights} + panel * {panels.Width * stage.Weights.Rows};");
            code.Line($"float* {run}Gradients = {gradients} + panel * {panels.Width * target.PanelWidth};");
            WriteTileCalls(panels, rows, run, "panels");
        });
    }

    /// <summary>Panels of the runs before this one, which starts at a unit.</summary>
    private int PanelsBefore(PanelRun panels) => panels.Start / target.PanelWidth;

    private void WriteTileCalls(PanelRun panels, int rows, string run, string count) => VectorWidths.Choose(code, target, Width, machine =>
    {
        foreach (TileRun tiles in Cut(rows, machine))
        {
            string arguments = $"{run}Weights + row * {panels.Width}, {run}Gradients, sums + row * {Width}";
            code.Block($"for (int row = {tiles.Start}; row < {tiles.Start + tiles.Count * tiles.Rows}; row += {tiles.Rows})", () =>
                code.Line($"{_tiles.Name(panels, tiles.Rows, machine)}(samplePanels, {count}, {arguments});"));
        }
    });
}
