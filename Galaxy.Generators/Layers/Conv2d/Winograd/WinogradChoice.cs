using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d.Winograd;

/// <summary>Decides where Winograd's filtering is faster, and cuts its bands.</summary>
internal static class WinogradChoice
{
    /// <summary>16 products instead of 36, for four outputs.</summary>
    public const float Saving = 2.25f;

    /// <summary>A pass by Winograd's filtering; null if it does not apply or is not faster.</summary>
    /// <param name="layer">The layer, whose name its memory gets.</param>
    /// <param name="name">What the pass computes: the prefix of its addresses' names.</param>
    /// <param name="shared">Where its transformed filters go.</param>
    /// <param name="scratch">Where its transformed inputs and products go.</param>
    public static WinogradPlan? Cut(string layer, string name, WindowPass pass, Arena shared, Arena scratch, Target target)
    {
        if (!Fits(pass, target))
            return null;
        int patchFloats = target.Padded(pass.Channels);
        WinogradTiles tiles = Bands(pass).OrderBy(cut => WinogradCost.Pass(pass, cut.Count, target))
            .ThenBy(cut => Math.Max(cut.Floats(patchFloats) * sizeof(float), target.Level1Bytes))
            .ThenByDescending(cut => cut.Count)
            .First();
        if (WinogradCost.Pass(pass, tiles.Count, target) >= WinogradCost.Direct(pass, target))
            return null;
        int tileFloats = pass.Panels[0].Width;
        int filterFloats = WinogradPlan.FilterFloats(pass.Channels, pass.Panels.Sum(panel => panel.Count * panel.Width));
        return new WinogradPlan(
            tiles, pass.Channels, patchFloats, tileFloats, shared.Take(layer, $"{name}Filters", filterFloats),
            scratch.Take(layer, $"{name}Patches", tiles.Floats(patchFloats)), scratch.Take(layer, $"{name}Products", tiles.Floats(tileFloats)));
    }

    /// <summary>The weight gradient of a forward pass by Winograd's filtering; null if it does not apply or is not faster.</summary>
    /// <param name="layer">The layer, whose name its memory gets.</param>
    /// <param name="sums">Where a shard's sums go.</param>
    /// <param name="scratch">Where its transformed inputs and output gradients go.</param>
    public static WinogradWeightPlan? CutWeightGradient(string layer, WindowPass pass, Arena sums, Arena scratch, Target target)
    {
        if (!Fits(pass, target) || WinogradCost.WeightGradient(pass, target) >= WinogradCost.Direct(pass, target))
            return null;
        int patchFloats = target.Padded(pass.Channels);
        int tileFloats = pass.Panels.Sum(panel => panel.Count * panel.Width);
        WinogradTiles tiles = Bands(pass)
            .Where(cut => cut.BandRows == 1 || cut.Count * (patchFloats + tileFloats) * sizeof(float) <= target.Level1Bytes)
            .Last();
        int sumFloats = WinogradTiles.Positions * pass.Channels * tileFloats;
        return new WinogradWeightPlan(
            tiles, patchFloats, tileFloats,
            scratch.Take(layer, "WeightGradientPatches", tiles.Floats(patchFloats)),
            scratch.Take(layer, "WeightGradientTiles", tiles.Floats(tileFloats)),
            sums.Take(layer, "WeightGradientSums", sumFloats), sumFloats);
    }

    /// <summary>Channels fill whole vectors, tiles cover the outputs without a remainder, and pooling windows are tiles.</summary>
    private static bool Fits(WindowPass pass, Target target) =>
        pass is { Kernel: 3, Stride: 1 }
        && pass.Height % WinogradTiles.TileSide == 0
        && pass.Width % WinogradTiles.TileSide == 0
        && pass.PixelStride % target.VectorFloats == 0
        && pass.Pool is null or { Size: WinogradTiles.TileSide, Stride: WinogradTiles.TileSide };

    /// <summary>The possible cuts into equal bands, from the smallest to the whole map.</summary>
    private static IEnumerable<WinogradTiles> Bands(WindowPass pass)
    {
        int rows = pass.Height / WinogradTiles.TileSide;
        return from bandRows in Enumerable.Range(1, rows)
               where rows % bandRows == 0
               select new WinogradTiles(rows / bandRows, bandRows, pass.Width / WinogradTiles.TileSide);
    }
}
