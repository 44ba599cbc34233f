using System.Collections.Immutable;

namespace Galaxy.Pipeline.Data;

/// <summary>Labeled images of one size.</summary>
/// <param name="Classes">Class names in the network's order; a label is an index into them.</param>
/// <param name="Images">The examples.</param>
public sealed record Dataset(ImmutableArray<string> Classes, ImmutableArray<LabeledImage> Images)
{
    /// <summary>Number of images.</summary>
    public int Count => Images.Length;

    /// <summary>At most so many of the images, evenly from the first to the last.</summary>
    public Dataset Spread(int most) => Count <= most
        ? this
        : this with { Images = [.. Enumerable.Range(0, most).Select(index => Images[(int)((long)index * Count / most)])] };

    /// <summary>Numbers that a network learns from an image: votes for each answer; 0 if it learns the image's class.</summary>
    public int Targets => Images.IsEmpty ? 0 : Images[0].Votes.Length;

    /// <summary>Images per class, in the order of the classes.</summary>
    public ImmutableArray<int> CountPerClass()
    {
        int[] counts = new int[Classes.Length];
        foreach (LabeledImage image in Images)
            counts[image.Label]++;
        return [.. counts];
    }
}
