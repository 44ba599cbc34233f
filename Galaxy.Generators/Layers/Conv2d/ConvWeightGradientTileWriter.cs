using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>Writes the register tiles of a convolution's weight gradient: some inputs of the window by a panel of filters.</summary>
internal sealed class ConvWeightGradientTileWriter(CodeWriter code, ConvStagePlan stage)
{
    /// <summary>Whether even and odd columns have separate sums.</summary>
    private readonly bool _splits = WeightGradientTiles.SplitsColumns(stage.Conv.Kernel, stage.Input.Channels);

    private int PixelStep => stage.Conv.Stride * stage.Input.PixelStride;

    private int OutputStep => stage.ConvGradient.PixelStride;

    /// <summary>The method's name.</summary>
    public string Name(ChannelBlock block, int tile, PanelRun panels, Target machine)
    {
        string channels = block.Channels == 1 ? $"Channel{block.Start}" : $"Channels{block.Channels}";
        string part = block.Tiles.Count > 1 ? $"Part{tile}" : "";
        return $"{stage.Name}WeightGradient{machine.Mark}{channels}{part}Tile{block.Tiles[tile].Taps.Count}x{panels.Width}";
    }

    /// <summary>The method of a block's tile.</summary>
    public void Write(ChannelBlock block, int tile, PanelRun panels, Target machine)
    {
        string inputs = KernelFile.Count(block.Tiles[tile].Taps.Count, "input");
        string apart = _splits ? ", even and odd columns separately" : "";
        code.Line();
        KernelMethod.Write(
            code, $"{inputs} of the window by {panels.Width} filters, summed over the pixels of some rows{apart}.",
            Name(block, tile, panels, machine), "int rows, float* input, float* gradient, float* weights",
            () => WriteBody(block.Tiles[tile], panels.Width, machine));
    }

    private void WriteBody(TapTile tile, int width, Target machine)
    {
        RegisterTile sums = new(code, new("dw", "x", "dy", Row: "input", Column: "filter"), tile.Taps.Count, width, machine);
        RegisterTile oddSums = new(code, new("odd", "x", "dy", Row: "input", Column: "filter"), tile.Taps.Count, width, machine);
        string inputs = string.Join(", ", tile.Taps.Select(tap => $"({tap.Channel}, {tap.Column})"));
        code.Comment($"Inputs, as (channel, column) of the window's row: {inputs}.");
        sums.BeginAt("weights", width);
        if (_splits)
            oddSums.BeginAtZero();
        sums.DeclareOperands();
        code.Loop("Pixels, row by row: each one's output gradients times the inputs under its window.", "row", "rows", () =>
        {
            code.Line("float* pixel = input;");
            code.Line("float* outputs = gradient;");
            if (_splits)
                WriteColumnPairs(sums, oddSums, tile);
            else
                WriteColumns(sums, tile);
        }, $"input += {stage.Conv.Stride * stage.Input.RowStride}", $"gradient += {stage.ConvGradient.RowStride}");
        if (_splits)
            sums.AddAll(oddSums);
        sums.Store("weights", width);
    }

    private void WriteColumns(RegisterTile sums, TapTile tile) => code.Loop(
        "column", stage.ConvGradient.Width, () => sums.Add("outputs", 0, "pixel", row => TapOffset(tile, row)),
        $"pixel += {PixelStep}", $"outputs += {OutputStep}");

    private void WriteColumnPairs(RegisterTile sums, RegisterTile oddSums, TapTile tile)
    {
        code.Loop("pair", stage.ConvGradient.Width / 2, () =>
        {
            sums.Add("outputs", 0, "pixel", row => TapOffset(tile, row));
            oddSums.Add("outputs", OutputStep, "pixel", row => TapOffset(tile, row) + PixelStep);
        }, $"pixel += {2 * PixelStep}", $"outputs += {2 * OutputStep}");
        if (stage.ConvGradient.Width % 2 > 0)
            sums.Add("outputs", 0, "pixel", row => TapOffset(tile, row));
    }

    private int TapOffset(TapTile tile, int row) => tile.Taps[row].Channel + tile.Taps[row].Column * stage.Input.PixelStride;
}
