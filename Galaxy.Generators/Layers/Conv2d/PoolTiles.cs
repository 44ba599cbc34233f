using Galaxy.Generators.Language;
using Galaxy.Generators.Layers.Conv2d.Winograd;
using Galaxy.Generators.Layers.MaxPool2d;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>Register tiles that are windows of the pooling fused into a convolution.</summary>
internal static class PoolTiles
{
    /// <summary>
    /// Largest number of products per output for which they are faster. They save each output a store and a load; but with fewer sums than other
    /// tiles, they load more per product. Measured with 3, 9, 12, 16, 18, 27 and 75 products.
    /// </summary>
    public const int MostProducts = 9;

    /// <summary>Whether a convolution has few enough products, and a window fits in a tile.</summary>
    public static bool Fit(WindowPass pass, Target target) =>
        pass.Pool is { } pool
        && pass.Kernel * pass.Kernel * pass.Channels <= MostProducts
        && pass.Panels.All(panel => Windows(pool, panel, target) > 0);

    /// <summary>Tiles along a row of <paramref name="width"/> pooled values; their rows are windows.</summary>
    public static EquatableArray<TileRun> Cut(int width, MaxPoolPlan pool, PanelRun panel, Target target) =>
        Tiles.Cut(width, Windows(pool, panel, target));

    private static int Windows(MaxPoolPlan pool, PanelRun panel, Target target) => target.TileRows(panel.Width) / (pool.Size * pool.Size);
}
