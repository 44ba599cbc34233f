using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d.Winograd;

/// <summary>Cost model: cycles per tile of 2×2 outputs, by Winograd's filtering and directly.</summary>
internal static class WinogradCost
{
    /// <summary>Cycles per vector of a transform, bound by its 16 stores.</summary>
    private const double TransformCycles = 20;

    /// <summary>Cycles per vector of the output transform, including the stores of the products.</summary>
    private const double OutputCycles = 40;

    /// <summary>Multiply-adds that start in a cycle.</summary>
    private const double MultiplyAddsPerCycle = 2;

    /// <summary>Cycles of one multiply-add from its start to its result.</summary>
    private const double Latency = 4;

    /// <summary>Directly: 36 products per channel and output.</summary>
    public static double Direct(WindowPass pass, Target target) =>
        WinogradTiles.TileSide * WinogradTiles.TileSide * pass.Kernel * pass.Kernel * pass.Channels * pass.Vectors(target) / MultiplyAddsPerCycle;

    /// <summary>By Winograd's filtering, <paramref name="tiles"/> at a time.</summary>
    public static double Pass(WindowPass pass, int tiles, Target target) =>
        TransformCycles * Vectors(pass.Channels, target)
        + OutputCycles * pass.Vectors(target)
        + pass.Panels.Sum(panel => panel.Count * WinogradTiles.Positions * pass.Channels * Step(tiles, panel, target));

    /// <summary>The same for the weight gradient.</summary>
    public static double WeightGradient(WindowPass pass, Target target) =>
        TransformCycles * (Vectors(pass.Channels, target) + pass.Vectors(target))
        + pass.Panels.Sum(panel => panel.Count * WinogradTiles.Positions * pass.Channels * Step(pass.Channels, panel, target));

    /// <summary>Cycles of one step of a row of register tiles: its multiply-adds, but at least the latency of one.</summary>
    private static double Step(int rows, PanelRun panel, Target target) => Tiles
        .Cut(rows, target.TileRows(panel.Width))
        .Sum(run => run.Count * Math.Max(run.Rows * target.Vectors(panel.Width) / MultiplyAddsPerCycle, Latency)) / rows;

    private static int Vectors(int channels, Target target) => target.Padded(channels) / target.VectorFloats;
}
