using System.Collections.Frozen;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Inspections;

/// <summary>Which pictures of a set are shown.</summary>
internal static class ShownPictures
{
    private const int Most = 60;
    private const int FewestOfClass = 3;

    /// <summary>Indices of up to 60 pictures, as many of each class as of the others, evenly through the set.</summary>
    public static FrozenSet<int> Of(IReadOnlyList<PictureEntry> pictures)
    {
        int[][] classes = [.. Enumerable.Range(0, pictures.Count)
            .GroupBy(index => pictures[index].Label)
            .OrderBy(same => same.Key)
            .Select(same => same.ToArray())];
        int each = classes.Length == 0 ? 0 : Math.Max(FewestOfClass, Most / classes.Length);
        return classes.SelectMany(indices => Evenly(indices, each)).Take(Most).ToFrozenSet();
    }

    private static IEnumerable<int> Evenly(int[] indices, int count) => count >= indices.Length
        ? indices
        : Enumerable.Range(0, count).Select(number => indices[(int)((long)number * indices.Length / count)]);
}
