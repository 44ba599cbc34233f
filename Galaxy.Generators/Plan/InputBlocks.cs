using Galaxy.Generators.Spec;

namespace Galaxy.Generators.Plan;

/// <summary>Cuts a dense layer's inputs into blocks that workers take one at a time.</summary>
internal static class InputBlocks
{
    private const int TilesPerBlock = 16;

    /// <summary>Floats of scratch that a block's sums take.</summary>
    public static int ScratchFloats(Target target) => TilesPerBlock * target.TileRows(target.PanelVectors) * target.PanelWidth;

    public static InputBlocksPlan Cut(int inputs, int scratch, Target target)
    {
        int tileRows = target.TileRows(target.PanelVectors);
        int blockRows = TilesPerBlock * tileRows;
        int rest = inputs % blockRows;
        int panelBytes = (target.PanelWidth + tileRows) * target.PanelWidth * sizeof(float);
        return new InputBlocksPlan(
            target.Level1Bytes / panelBytes, blockRows, inputs / blockRows, Tiles.Cut(blockRows, tileRows),
            rest, rest > 0 ? Tiles.Cut(rest, tileRows) : new([]), scratch);
    }
}
