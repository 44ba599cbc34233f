using Galaxy.Kernels;

namespace Galaxy.Pipeline.Data;

/// <summary>What an epoch shows.</summary>
public static class EpochViews
{
    /// <summary>Quarter turns and their mirror images; oblong images have half of them.</summary>
    public static int Orientations(bool areSquare) => areSquare ? 8 : 4;

    /// <summary>Every image once, in the order and orientations of an epoch: a pure function of seed and epoch.</summary>
    /// <param name="count">Images.</param>
    /// <param name="areSquare">Whether a quarter turn leaves their shape as it is.</param>
    /// <param name="augmentation">How to vary them.</param>
    /// <param name="seed">The training's.</param>
    /// <param name="epoch">From 1.</param>
    public static View[] Of(int count, bool areSquare, Augmentation augmentation, ulong seed, int epoch)
    {
        RandomStream random = new(Seeds.Derive(Seeds.Derive(seed, "orientations"), (ulong)epoch));
        int orientations = augmentation == Augmentation.None ? 1 : Orientations(areSquare);
        return [.. EpochOrder.Of(count, seed, epoch).Select(image => new View(image, 1 + random.NextInt(orientations)))];
    }
}
