using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d.Winograd;

/// <summary>Writes the transforms of the weight gradient: A·e·Aᵀ of output gradients, and Gᵀ·s·G of a shard's sums.</summary>
internal static class WinogradGradientWriter
{
    /// <summary>Transforms the output gradient to [position][tile][filter].</summary>
    /// <param name="pass">Stage and pass: the prefix of the method's name.</param>
    public static void Write(CodeWriter code, string pass, WinogradWeightPlan plan, MapPlan gradient)
    {
        code.Line();
        VectorWidths.WriteMethod(
            code, "The 2×2 tiles of a band's output gradient, transformed to 16 positions: A·e·Aᵀ.",
            Name(pass), "float* gradient, float* gradients",
            vectors => code.Repeat("Rows of tiles, from the top.", "tileRow", plan.Tiles.BandRows, () =>
                code.Loop("Tiles, from left to right.", "tile", plan.Tiles.RowTiles, () =>
                    code.Block($"for (int c = 0; c < {gradient.PixelStride}; c += {vectors.Count})", () => WriteTile(code, plan, gradient, vectors)),
                    $"gradient += {WinogradTiles.TileSide * gradient.PixelStride}", $"gradients += {plan.TileFloats}"),
                $"gradient += {WinogradTiles.TileSide * (gradient.RowStride - plan.Tiles.RowTiles * gradient.PixelStride)}"));
    }

    /// <summary>The call.</summary>
    public static void WriteCall(CodeWriter code, string pass, MapPlan gradient, Target target) =>
        VectorWidths.WriteCall(code, target, gradient.PixelStride, Name(pass), "gradient", "gradients");

    private static string Name(string pass) => $"{pass}OutputTiles";

    private static void WriteTile(CodeWriter code, WinogradWeightPlan plan, MapPlan gradient, VectorCode vectors)
    {
        code.Line("float* from = gradient + c;");
        code.Line("float* to = gradients + c;");
        code.Comment("A·e: its rows are the first, the sum, the difference, and minus the last row of the tile.");
        for (int column = 0; column < WinogradTiles.TileSide; column++)
        {
            string first = vectors.Load(RegisterTile.At("from", column * gradient.PixelStride));
            string last = vectors.Load(RegisterTile.At("from", gradient.RowStride + column * gradient.PixelStride));
            code.Line($"{vectors.Type} first{column} = {first}, last{column} = {last};");
            code.Line($"{vectors.Type} sum{column} = first{column} + last{column}, difference{column} = first{column} - last{column};");
        }

        code.Comment("By Aᵀ: the same for the columns.");
        WriteRow(0, "first", sign: "");
        WriteRow(1, "sum", sign: "");
        WriteRow(2, "difference", sign: "");
        WriteRow(3, "last", sign: "-");

        void WriteRow(int row, string name, string sign)
        {
            bool minus = sign.Length > 0;
            Store(row, 0, minus ? $"(-{name}0)" : $"{name}0");
            Store(row, 1, minus ? $"(-{name}0 - {name}1)" : $"({name}0 + {name}1)");
            Store(row, 2, minus ? $"({name}1 - {name}0)" : $"({name}0 - {name}1)");
            Store(row, 3, minus ? $"{name}1" : $"(-{name}1)");
        }

        void Store(int row, int column, string value) =>
            code.Line($"{value}.Store({RegisterTile.At("to", (row * WinogradTiles.Side + column) * plan.GradientStride)});");
    }

    /// <summary>Transforms [panel][position][channel][filter] to [panel][row, channel, column][filter].</summary>
    public static void WriteFilters(CodeWriter code, string name, WinogradWeightPlan plan, WeightPlan weights, int channels, Target target)
    {
        VectorCode vectors = VectorCode.Of(target);
        code.Line();
        KernelMethod.WriteSampleKernel(code, "A shard's sums, transformed to the gradient of the filters: Gᵀ·s·G.", name, () =>
        {
            code.Line($"float* sums = {KernelPointer.To(plan.Sums)};");
            code.Line($"float* weights = {KernelPointer.ToGradient(weights.Place)};");
            code.Line($"{vectors.Type} half = Create(0.5f), sum, difference;");
            foreach (PanelRun panel in weights.Panels)
            {
                int position = channels * panel.Width;
                code.Loop("Panels of filters; in each, its channels.", "panel", panel.Count, () =>
                    code.Loop("channel", channels, () =>
                        code.Block($"for (int c = 0; c < {panel.Width}; c += {vectors.Count})", () =>
                            WriteFilter(code, panel.Width, position, vectors)),
                        $"sums += {panel.Width}", $"weights += {3 * panel.Width}"),
                    $"sums += {(WinogradTiles.Positions - 1) * position}", $"weights += {2 * 3 * position}");
            }
        });
    }

    private static void WriteFilter(CodeWriter code, int width, int position, VectorCode vectors)
    {
        code.Comment("Gᵀ·s: the rows of the sums, column by column.");
        for (int column = 0; column < WinogradTiles.Side; column++)
        {
            code.Line($"sum = ({At(1, column)} + {At(2, column)}) * half; difference = ({At(1, column)} - {At(2, column)}) * half;");
            code.Line($"{vectors.Type} top{column} = {At(0, column)} + sum, middle{column} = difference, bottom{column} = sum + {At(3, column)};");
        }

        code.Comment("By G: the same for the columns.");
        string[] rows = ["top", "middle", "bottom"];
        for (int row = 0; row < rows.Length; row++)
        {
            string name = rows[row];
            int to = row * 3 * position;
            code.Line($"sum = ({name}1 + {name}2) * half; difference = ({name}1 - {name}2) * half;");
            code.Line($"({name}0 + sum).Store({RegisterTile.At("weights + c", to)});");
            code.Line($"difference.Store({RegisterTile.At("weights + c", to + width)});");
            code.Line($"(sum + {name}3).Store({RegisterTile.At("weights + c", to + 2 * width)});");
        }

        string At(int row, int column) => $"Load({RegisterTile.At("sums + c", (row * WinogradTiles.Side + column) * position)})";
    }
}
