using Galaxy.Generators.Spec;

namespace Galaxy.Generators.Plan;

/// <summary>Cuts a convolution's weight gradient into register tiles.</summary>
internal static class WeightGradientTiles
{
    /// <summary>Sums that keep two multiply-add units busy for the four cycles that a sum takes.</summary>
    private const int FewestSums = 8;

    /// <summary>The channel blocks: many alike, then perhaps a smaller one.</summary>
    public static EquatableArray<ChannelBlock> Cut(int kernel, int channels, Target target)
    {
        int block = Enumerable.Range(1, Math.Min(channels, target.TileRows(target.PanelWidth)))
            .OrderBy(size => Cost(size, channels, kernel, target))
            .First();
        List<ChannelBlock> blocks = [new(0, channels / block, block, Tile(block, kernel, target))];
        if (channels % block > 0)
            blocks.Add(new ChannelBlock(channels / block * block, 1, channels % block, Tile(channels % block, kernel, target)));
        return blocks.ToEquatableArray();
    }

    /// <summary>Multiply-adds per pixel of all tiles, and those that a small tile leaves out while it waits for its own sums.</summary>
    private static int Cost(int block, int channels, int kernel, Target target) =>
        channels / block * BlockCost(block, kernel, target) + (channels % block > 0 ? BlockCost(channels % block, kernel, target) : 0);

    private static int BlockCost(int channels, int kernel, Target target) => Tiles
        .Cut(channels * kernel, target.TileRows(target.PanelWidth))
        .Sum(run => run.Count * Math.Max(run.Rows * target.Vectors(target.PanelWidth), FewestSums));

    private static EquatableArray<TapTile> Tile(int channels, int kernel, Target target) =>
        (from run in Tiles.Cut(channels * kernel, target.TileRows(target.PanelWidth))
         from tile in Enumerable.Range(0, run.Count)
         let first = run.Start + tile * run.Rows
         select new TapTile(first, Enumerable.Range(first, run.Rows).Select(row => new Tap(row / kernel, row % kernel)).ToEquatableArray()))
        .ToEquatableArray();

    /// <summary>Rows of the image in a block, so that inputs and gradients stay in the first-level cache.</summary>
    public static int ImageRows(Conv2dSpec conv, MapPlan input, MapShape output, Target target)
    {
        int inputBytes = conv.Stride * input.RowStride * sizeof(float);
        int gradientBytes = output.Width * target.PanelWidth * sizeof(float);
        int windowBytes = (conv.Kernel - 1) * input.RowStride * sizeof(float);
        return Math.Min(output.Height, Math.Max(1, (target.Level1Bytes - windowBytes) / (inputBytes + gradientBytes)));
    }
}
