using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>Writes a dense layer's forward pass over a chunk of inputs: register tiles of samples by units.</summary>
internal sealed class DenseForwardTileWriter(CodeWriter code, DenseStagePlan stage)
{
    private const int MostRows = 8;

    /// <summary>Rows of the largest tile. A narrow panel leaves registers for more, but not every size is worth a method.</summary>
    public static int Largest(UnitTile units) => Math.Min(units.Machine.TileRows(units.Width), MostRows);

    /// <summary>The method's name.</summary>
    public string Name(UnitTile units) => $"{stage.Name}Forward{units.Machine.Mark}Tiles{units.Width}";

    /// <summary>The method that cuts the samples into tiles, and a method for each tile size.</summary>
    public void Write(UnitTile units)
    {
        WriteTiles(units);
        for (int rows = Largest(units); rows > 0; rows--)
            WriteTile(rows, units);
    }

    private void WriteTiles(UnitTile units)
    {
        code.Line();
        KernelMethod.Write(code, $"Adds the products of some inputs to {units.Width} units, for all samples.", Name(units),
            "int count, int tiles, int inputs, float* input, float* weights, float* output", () =>
            {
                if (!DenseTasks.InShards(stage))
                    WritePrefetchedShare(units);
                SampleTiles.Write(
                    code, "count", Largest(units), rows => $"{TileName(rows, units)}(inputs, input, weights, output)",
                    $"input += rows * {stage.Input.Stride}; output += rows * {stage.Product.Stride};",
                    () => code.Block("if (tiles > 1)", () => WritePrefetch(units)));
            });
    }

    /// <summary>
    /// Prefetches what a later chunk needs. With few panels, the weights stay in a cache and the tile's inputs come from memory; with
    /// many panels, the weights come from memory, and each tile prefetches its share of them.
    /// </summary>
    private void WritePrefetch(UnitTile units)
    {
        if (DenseTasks.InShards(stage))
        {
            code.Loop("row", "rows", () => code.Line($"Prefetch.Floats(input + row * {stage.Input.Stride} + inputs, inputs);"));
            return;
        }

        for (int panel = 0; panel < units.Panels; panel++)
            code.Line($"Prefetch.Floats({RegisterTile.At("nextChunk", panel * stage.Weights.PanelFloats)} + tile * share, share);");
    }

    private void WritePrefetchedShare(UnitTile units)
    {
        code.Line($"int share = (inputs + tiles - 1) / tiles * {units.PanelWidth};");
        code.Line($"float* nextChunk = weights + {InputBlocks.LongestChunk(stage.Input.Columns, units) * units.PanelWidth};");
    }

    private string TileName(int rows, UnitTile units) => $"{stage.Name}Forward{units.Machine.Mark}Tile{rows}x{units.Width}";

    private void WriteTile(int rows, UnitTile units)
    {
        code.Line();
        KernelMethod.Write(code, $"{KernelFile.Count(rows, "sample")} by {units.Width} units.", TileName(rows, units),
            "int inputs, float* input, float* weights, float* output", () =>
            {
                RegisterTile sums = new(code, new("y", "x", "w", Row: "sample", Column: "unit"), rows, units.Width, units.Machine);
                sums.BeginAt("output", stage.Product.Stride);
                sums.DeclareOperands();
                string Weights(int vector) => RegisterTile.At("weights", vector * units.VectorStep(stage.Weights.PanelFloats));
                code.Loop("Inputs, one by one.", "k", "inputs", () => sums.Add(Weights, "input", row => row * stage.Input.Stride),
                    "input++", $"weights += {units.PanelWidth}");
                sums.Store("output", stage.Product.Stride);
            });
    }
}
