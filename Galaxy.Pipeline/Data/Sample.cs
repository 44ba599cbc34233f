using System.Collections.Immutable;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Data;

/// <summary>Chooses which files to read when only some are wanted.</summary>
internal static class Sample
{
    /// <summary>
    /// A stratified sample: each class in its share of the whole, by largest remainder; all of them if there are fewer than
    /// requested. A pure function of the seed and the names.
    /// </summary>
    public static ImmutableArray<PictureEntry> Of(ImmutableArray<PictureEntry> images, int count, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        PictureEntry[][] classes = [.. images.GroupBy(image => image.Label).OrderBy(group => group.Key).Select(group => group.ToArray())];
        ImmutableArray<int> shares = LargestRemainder.Share(Math.Min(count, images.Length), [.. classes.Select(group => (double)group.Length)]);
        return [.. classes.SelectMany((group, index) => Choose(group, shares[index], seed))];
    }

    /// <summary>The chosen files, in the order they came in.</summary>
    private static IEnumerable<PictureEntry> Choose(PictureEntry[] group, int count, ulong seed)
    {
        RandomStream random = new(Seeds.Derive(Seeds.Derive(seed, "sample"), group[0].Label));
        int[] order = [.. Enumerable.Range(0, group.Length)];
        Shuffle.InPlace<int>(order, ref random);
        return order.Take(count).Order().Select(index => group[index]);
    }
}
