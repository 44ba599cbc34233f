using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Data;

/// <summary>The order in which an epoch shows the images.</summary>
public static class EpochOrder
{
    /// <summary>A permutation of 0…count−1 (Fisher and Yates, 1938), a pure function of seed and epoch.</summary>
    public static int[] Of(int count, ulong seed, int epoch)
    {
        RandomStream random = new(Seeds.Derive(Seeds.Derive(seed, "epoch order"), (ulong)epoch));
        int[] order = [.. Enumerable.Range(0, count)];
        Shuffle.InPlace<int>(order, ref random);
        return order;
    }
}
