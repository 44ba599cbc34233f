using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d.Winograd;

/// <summary>Writes the transform of a panel's products to tiles of outputs, Aᵀ·m·A with Aᵀ = (1 1 1 0; 0 1 −1 −1).</summary>
internal static class WinogradTileWriter
{
    /// <param name="pass">Stage and pass: the prefix of the method's name.</param>
    /// <param name="parameters">The method's parameters after the products.</param>
    /// <param name="tileSteps">What advances from one tile to the next.</param>
    /// <param name="rowSteps">What advances in addition from one row of tiles to the next.</param>
    /// <param name="use">Writes the use of the four outputs y00, y01, y10 and y11, vectors that begin at output <c>c</c> of the panel.</param>
    public static void Write(
        CodeWriter code, string pass, WinogradPlan plan, PanelRun panel, string parameters,
        string[] tileSteps, string[] rowSteps, Action<VectorCode> use)
    {
        code.Line();
        VectorWidths.WriteMethod(
            code, $"The products of {panel.Width} outputs, transformed to tiles of 2×2: Aᵀ·m·A.",
            Name(pass, panel), $"float* products, {parameters}",
            vectors => WriteTiles(code, plan, panel, vectors, tileSteps, rowSteps, use));
    }

    /// <summary>The call for one vector width, with the arguments after the products.</summary>
    public static string Call(string pass, PanelRun panel, Target machine, params string[] arguments) =>
        VectorWidths.Call(machine, Name(pass, panel), ["products", .. arguments]);

    private static string Name(string pass, PanelRun panel) => $"{pass}Outputs{panel.Width}";

    private static void WriteTiles(
        CodeWriter code, WinogradPlan plan, PanelRun panel, VectorCode vectors, string[] tileSteps, string[] rowSteps, Action<VectorCode> use)
    {
        code.Repeat("Rows of tiles, from the top.", "tileRow", plan.Tiles.BandRows, () =>
            code.Loop("Tiles, from left to right.", "tile", plan.Tiles.RowTiles, () =>
                code.Block($"for (int c = 0; c < {panel.Width}; c += {vectors.Count})", () =>
                {
                    WriteTile(code, plan.ProductStride, vectors);
                    use(vectors);
                }), [$"products += {panel.Width}", .. tileSteps]),
            rowSteps);
    }

    private static void WriteTile(CodeWriter code, int positionStride, VectorCode vectors)
    {
        code.Line("float* m = products + c;");
        code.Line($"{vectors.Type} second, third;");
        code.Comment("Aᵀ·m: the rows of the products, column by column.");
        for (int column = 0; column < WinogradTiles.Side; column++)
        {
            code.Line($"second = {At(1, column)}; third = {At(2, column)};");
            code.Line($"{vectors.Type} top{column} = {At(0, column)} + second + third, bottom{column} = second - third - {At(3, column)};");
        }

        code.Comment("By A: the same sums for the columns.");
        code.Line($"{vectors.Type} y00 = top0 + top1 + top2, y01 = top1 - top2 - top3;");
        code.Line($"{vectors.Type} y10 = bottom0 + bottom1 + bottom2, y11 = bottom1 - bottom2 - bottom3;");

        string At(int row, int column) => vectors.Load(RegisterTile.At("m", (row * WinogradTiles.Side + column) * positionStride));
    }

    /// <summary>The four outputs and where they go in a map.</summary>
    public static (string Value, int Offset)[] Outputs(MapPlan map) =>
        [("y00", 0), ("y01", map.PixelStride), ("y10", map.RowStride), ("y11", map.RowStride + map.PixelStride)];
}
