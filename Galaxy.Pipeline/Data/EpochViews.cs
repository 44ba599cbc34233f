using Galaxy.Kernels;

namespace Galaxy.Pipeline.Data;

/// <summary>What an epoch shows.</summary>
public static class EpochViews
{
    private const int Orientations = 8;
    private const int OrientationsOfOblongs = 4;

    /// <summary>Every image once, in the order and orientations of an epoch: a pure function of seed and epoch.</summary>
    /// <param name="count">Images.</param>
    /// <param name="areSquare">Whether a quarter turn leaves their shape as it is.</param>
    /// <param name="augmentation">How to vary them.</param>
    /// <param name="seed">The training's.</param>
    /// <param name="epoch">From 1.</param>
    public static View[] Of(int count, bool areSquare, Augmentation augmentation, ulong seed, int epoch)
    {
        RandomStream random = new(Seeds.Derive(Seeds.Derive(seed, "orientations"), (ulong)epoch));
        int orientations = (augmentation, areSquare) switch
        {
            (Augmentation.None, _) => 1,
            (_, true) => Orientations,
            (_, false) => OrientationsOfOblongs,
        };
        return [.. EpochOrder.Of(count, seed, epoch).Select(image => new View(image, 1 + random.NextInt(orientations)))];
    }
}
