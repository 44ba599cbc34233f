using System.Collections.Immutable;

namespace Galaxy.Pipeline.Data;

/// <summary>Finds identical images.</summary>
internal static class IdenticalImages
{
    /// <summary>
    /// Identical images as one group, sorted by content; a group counts for the label of its first image, its most frequent one, the
    /// smallest of several.
    /// </summary>
    public static IEnumerable<ImmutableArray<LabeledImage>> Groups(this Dataset dataset) =>
        from image in dataset.Images
        group image by image.Key into identical
        orderby identical.Key
        let byLabel = identical.GroupBy(image => image.Label).OrderByDescending(same => same.Count()).ThenBy(same => same.Key)
        select byLabel.SelectMany(same => same.OrderBy(image => image.Name, StringComparer.Ordinal)).ToImmutableArray();
}
