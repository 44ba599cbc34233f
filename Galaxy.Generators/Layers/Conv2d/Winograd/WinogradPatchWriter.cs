using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d.Winograd;

/// <summary>Writes the transform of a band's input patches, Bᵀ·d·B with Bᵀ = (1 0 −1 0; 0 1 1 0; 0 −1 1 0; 0 1 0 −1).</summary>
internal static class WinogradPatchWriter
{
    /// <summary>Each row of Bᵀ combines two rows of the patch, by a sum or a difference.</summary>
    private static readonly (int First, char Sign, int Second)[] s_rows = [(0, '-', 2), (1, '+', 2), (2, '-', 1), (1, '-', 3)];

    /// <summary>Transforms the map to [position][tile][channel].</summary>
    /// <param name="pass">Stage and pass: the prefix of the method's name.</param>
    /// <param name="tileFloats">Floats of a tile at one position: the channels, in whole vectors.</param>
    public static void Write(CodeWriter code, string pass, WinogradTiles tiles, MapPlan input, int tileFloats)
    {
        code.Line();
        VectorWidths.WriteMethod(
            code, "The 4×4 patches of a band, transformed to 16 positions: Bᵀ·d·B.", Name(pass), "float* input, float* patches",
            vectors => code.Repeat("Rows of tiles, from the top.", "tileRow", tiles.BandRows, () =>
                code.Loop("Tiles, from left to right.", "tile", tiles.RowTiles, () =>
                    code.Block($"for (int c = 0; c < {tileFloats}; c += {vectors.Count})", () =>
                        WritePatch(code, input, tiles.PositionStride(tileFloats), vectors)),
                    $"input += {WinogradTiles.TileSide * input.PixelStride}", $"patches += {tileFloats}"),
                $"input += {WinogradTiles.TileSide * (input.RowStride - tiles.RowTiles * input.PixelStride)}"));
    }

    /// <summary>The call, from the map at <paramref name="input"/>.</summary>
    public static void WriteCall(CodeWriter code, string pass, int tileFloats, string input, Target target) =>
        VectorWidths.WriteCall(code, target, tileFloats, Name(pass), input, "patches");

    private static string Name(string pass) => $"{pass}Patches";

    private static void WritePatch(CodeWriter code, MapPlan input, int positionStride, VectorCode vectors)
    {
        code.Line("float* from = input + c;");
        code.Line("float* to = patches + c;");
        code.Line($"{vectors.Type} d0, d1, d2, d3;");
        for (int row = 0; row < WinogradTiles.Side; row++)
        {
            (int first, char sign, int second) = s_rows[row];
            code.Comment($"Row {row} of Bᵀ·d: rows {first} {sign} {second} of the patch; then its columns by B.");
            for (int column = 0; column < WinogradTiles.Side; column++)
                code.Line($"d{column} = {At(first, column)} {sign} {At(second, column)};");
            for (int column = 0; column < WinogradTiles.Side; column++)
            {
                (int left, char between, int right) = s_rows[column];
                code.Line($"(d{left} {between} d{right}).Store({RegisterTile.At("to", (row * WinogradTiles.Side + column) * positionStride)});");
            }
        }

        string At(int row, int column) => vectors.Load(RegisterTile.At("from", row * input.RowStride + column * input.PixelStride));
    }
}
