using System.Collections.Immutable;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Models;

/// <summary>Images by what they show; each can be taken once.</summary>
/// <param name="images">All that are there.</param>
internal sealed class ImagesByKey(Dataset images)
{
    private readonly Dictionary<ulong, List<LabelledImage>> _left = images.Groups()
        .GroupBy(identical => identical[0].Key.Prefix)
        .ToDictionary(same => same.Key, same => same.SelectMany(identical => identical).ToList());

    /// <summary>
    /// Takes the images with these keys, in the keys' order; of identical ones first those of the class that is recorded, and no more than there
    /// are keys.
    /// </summary>
    /// <param name="keys">The first 8 bytes of each content key.</param>
    /// <param name="labels">The class recorded for each.</param>
    public ImmutableArray<LabelledImage> Take(ImmutableArray<ulong> keys, ImmutableArray<byte> labels)
    {
        LabelledImage?[] taken = TakeOfClass(keys, labels);
        return [.. taken.Select((image, index) => image ?? Take(keys[index], _ => true)).OfType<LabelledImage>()];
    }

    /// <summary>The same of the recorded class alone; null where there is none.</summary>
    public LabelledImage?[] TakeOfClass(ImmutableArray<ulong> keys, ImmutableArray<byte> labels) =>
        [.. keys.Select((key, index) => Take(key, image => image.Label == labels[index]))];

    /// <summary>How many of these keys have an image, in whatever class; takes none.</summary>
    public int Count(ImmutableArray<ulong> keys) => keys
        .GroupBy(key => key)
        .Sum(same => Math.Min(same.Count(), _left.TryGetValue(same.Key, out List<LabelledImage>? left) ? left.Count : 0));

    private LabelledImage? Take(ulong key, Predicate<LabelledImage> isWanted)
    {
        if (!_left.TryGetValue(key, out List<LabelledImage>? left) || left.FindIndex(isWanted) is not (>= 0 and int index))
            return null;
        LabelledImage image = left[index];
        left.RemoveAt(index);
        return image;
    }
}
