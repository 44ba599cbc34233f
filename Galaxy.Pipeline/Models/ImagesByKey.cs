using System.Collections.Immutable;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Models;

/// <summary>Images by content; each can be taken once.</summary>
/// <param name="images">All images.</param>
internal sealed class ImagesByKey(Dataset images)
{
    private readonly Dictionary<ulong, List<LabeledImage>> _left = images.Groups()
        .GroupBy(identical => identical[0].Key.Prefix)
        .ToDictionary(same => same.Key, same => same.SelectMany(identical => identical).ToList());

    /// <summary>
    /// Takes the images with these keys, in the keys' order; among identical ones, first those of the recorded class, and no more than there
    /// are keys.
    /// </summary>
    /// <param name="keys">The first 8 bytes of each content key.</param>
    /// <param name="labels">The class recorded for each.</param>
    public ImmutableArray<LabeledImage> Take(ImmutableArray<ulong> keys, ImmutableArray<ushort> labels)
    {
        LabeledImage?[] taken = TakeOfClass(keys, labels);
        return [.. taken.Select((image, index) => image ?? Take(keys[index], _ => true)).OfType<LabeledImage>()];
    }

    /// <summary>The same from the recorded class only; null where there is none.</summary>
    public LabeledImage?[] TakeOfClass(ImmutableArray<ulong> keys, ImmutableArray<ushort> labels) =>
        [.. keys.Select((key, index) => Take(key, image => image.Label == labels[index]))];

    /// <summary>How many of these keys have an image, in any class; takes none.</summary>
    public int Count(ImmutableArray<ulong> keys) => keys
        .GroupBy(key => key)
        .Sum(same => Math.Min(same.Count(), _left.TryGetValue(same.Key, out List<LabeledImage>? left) ? left.Count : 0));

    private LabeledImage? Take(ulong key, Predicate<LabeledImage> isWanted)
    {
        if (!_left.TryGetValue(key, out List<LabeledImage>? left) || left.FindIndex(isWanted) is not (>= 0 and int index))
            return null;
        LabeledImage image = left[index];
        left.RemoveAt(index);
        return image;
    }
}
