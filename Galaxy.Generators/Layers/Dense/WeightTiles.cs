using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>The register tiles of a dense layer's weight gradient.</summary>
internal static class WeightTiles
{
    /// <summary>Floats of the largest tile: as many rows as fit with two panels, or with one.</summary>
    public static int LargestFloats(Target target) => target.Machines(target.PanelWidth).Max(machine =>
        Math.Max(machine.TileRows(2 * target.PanelWidth) * 2, machine.TileRows(target.PanelWidth)) * target.PanelWidth);
}
