using Galaxy.Generators.Spec;

namespace Galaxy.Generators.Plan;

/// <summary>Cuts a convolution's weight gradient into register tiles.</summary>
internal static class WeightGradientTiles
{
    public static WeightGradientPlan Cut(Conv2dSpec conv, MapPlan input, MapShape output, Target target)
    {
        int channels = input.Channels;
        int largest = target.TileRows(target.PanelVectors);
        int block = Enumerable.Range(1, Math.Min(channels, largest))
            .OrderBy(size => Cost(size, channels, conv.Kernel, largest))
            .First();
        List<ChannelBlock> blocks = [new(0, channels / block, block, Tile(block, conv.Kernel, largest))];
        if (channels % block > 0)
            blocks.Add(new ChannelBlock(channels / block * block, 1, channels % block, Tile(channels % block, conv.Kernel, largest)));
        return new WeightGradientPlan(ImageRows(conv, input, output, target), blocks.ToEquatableArray());
    }

    /// <summary>Cycles per pixel of all tiles: a tile of r rows and two vectors takes r, but never fewer than the four of one multiply-add's latency.</summary>
    private static int Cost(int block, int channels, int kernel, int largest) =>
        channels / block * BlockCost(block, kernel, largest) + (channels % block > 0 ? BlockCost(channels % block, kernel, largest) : 0);

    private static int BlockCost(int channels, int kernel, int largest) =>
        Tiles.Cut(channels * kernel, largest).Sum(run => run.Count * Math.Max(run.Rows, 4));

    private static EquatableArray<TapTile> Tile(int channels, int kernel, int largest) =>
        (from run in Tiles.Cut(channels * kernel, largest)
         from tile in Enumerable.Range(0, run.Count)
         let first = run.Start + tile * run.Rows
         select new TapTile(first, Enumerable.Range(first, run.Rows).Select(row => new Tap(row / kernel, row % kernel)).ToEquatableArray()))
        .ToEquatableArray();

    private static int ImageRows(Conv2dSpec conv, MapPlan input, MapShape output, Target target)
    {
        int inputBytes = conv.Stride * input.RowStride * sizeof(float);
        int gradientBytes = output.Width * target.PanelWidth * sizeof(float);
        int windowBytes = (conv.Kernel - 1) * input.RowStride * sizeof(float);
        return Math.Min(output.Height, Math.Max(1, (target.Level1Bytes - windowBytes) / (inputBytes + gradientBytes)));
    }
}
