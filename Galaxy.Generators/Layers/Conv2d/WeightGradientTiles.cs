using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>Cuts a convolution's weight gradient into register tiles.</summary>
internal static class WeightGradientTiles
{
    /// <summary>Sums that keep two multiply-add units busy for the four cycles of an addition.</summary>
    private const int FewestSums = 8;

    /// <summary>
    /// Inputs of a window row that leave a tile with too few sums, so that even and odd columns are summed separately. The same on every
    /// machine, because it determines the order of summation.
    /// </summary>
    private const int FewTaps = 4;

    /// <summary>The channel blocks for a panel of <paramref name="width"/> filters: equal ones, then possibly a smaller one.</summary>
    public static EquatableArray<ChannelBlock> Cut(int kernel, int channels, int width, Target target)
    {
        int block = Enumerable.Range(1, Math.Min(channels, target.TileRows(width)))
            .OrderBy(size => Cost(size, channels, kernel, width, target))
            .First();
        List<ChannelBlock> blocks = [new(0, channels / block, block, Tile(block, kernel, width, target))];
        if (channels % block > 0)
            blocks.Add(new ChannelBlock(channels / block * block, 1, channels % block, Tile(channels % block, kernel, width, target)));
        return blocks.ToEquatableArray();
    }

    /// <summary>Whether even and odd columns have separate sums, which are added at the end of a block of image rows.</summary>
    public static bool SplitsColumns(int kernel, int channels) => kernel * channels <= FewTaps;

    /// <summary>Rows of the image in a block, so that inputs and gradients stay in the first-level cache.</summary>
    public static int ImageRows(Conv2dLayer conv, MapPlan input, MapShape output, Target target)
    {
        int inputBytes = conv.Stride * input.RowStride * sizeof(float);
        int gradientBytes = output.Width * target.PanelWidth * sizeof(float);
        int windowBytes = (conv.Kernel - 1) * input.RowStride * sizeof(float);
        return Math.Min(output.Height, Math.Max(1, (target.Level1Bytes - windowBytes) / (inputBytes + gradientBytes)));
    }

    /// <summary>Multiply-adds per pixel of all tiles, counting the idle ones of small tiles that wait for their own sums.</summary>
    private static int Cost(int block, int channels, int kernel, int width, Target target) =>
        channels / block * BlockCost(block, kernel, width, target) + (channels % block > 0 ? BlockCost(channels % block, kernel, width, target) : 0);

    private static int BlockCost(int channels, int kernel, int width, Target target) => Tiles
        .Cut(channels * kernel, target.TileRows(width))
        .Sum(run => run.Count * Math.Max(run.Rows * target.Vectors(width), FewestSums));

    private static EquatableArray<TapTile> Tile(int channels, int kernel, int width, Target target) =>
        (from run in Tiles.Cut(channels * kernel, target.TileRows(width))
         from tile in Enumerable.Range(0, run.Count)
         let first = run.Start + tile * run.Rows
         select new TapTile(first, Enumerable.Range(first, run.Rows).Select(row => new Tap(row / kernel, row % kernel)).ToEquatableArray()))
        .ToEquatableArray();
}
