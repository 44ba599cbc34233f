using System.Collections.Immutable;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Models;

/// <summary>The images that a model is tested on, and how the others relate to it.</summary>
/// <param name="Part">Which part was chosen.</param>
/// <param name="Images">Those to test on; the test images of the training in its order, so that every sum is the same. May be empty.</param>
/// <param name="Known">What the model knows about the images; null if it does not say what it was trained on.</param>
public sealed record TestSelection(TestedPart Part, Dataset Images, KnownImages? Known)
{
    /// <summary>Chooses images by content. Without a manifest all are taken.</summary>
    /// <param name="manifest">What the model says about its images.</param>
    /// <param name="images">All images found.</param>
    /// <param name="part">Null for the test images if most of the training's images are there, else for all unseen ones.</param>
    public static TestSelection Of(DataManifest? manifest, Dataset images, TestedPart? part)
    {
        if (manifest is null)
            return new TestSelection(TestedPart.All, images, Known: null);
        HashSet<ulong> learned = [.. manifest.Learned];
        Dataset unseen = images with { Images = [.. images.Images.Where(image => !learned.Contains(image.Key.Prefix))] };
        ImmutableArray<LabeledImage> test = new ImagesByKey(images).Take(manifest.Test, manifest.TestLabels);
        int others = unseen.Count - test.Count(image => !learned.Contains(image.Key.Prefix));
        KnownImages known = Count(manifest, images, test, images.Count - unseen.Count, others) with
        {
            LearnedTest = test.Count(image => learned.Contains(image.Key.Prefix)),
        };
        TestedPart chosen = part ?? (known.HoldsMost ? TestedPart.Test : TestedPart.Unseen);
        return new TestSelection(
            chosen,
            chosen switch { TestedPart.Test => images with { Images = test }, TestedPart.Unseen => unseen, _ => images },
            known);
    }

    private static KnownImages Count(DataManifest manifest, Dataset images, ImmutableArray<LabeledImage> test, int learned, int others)
    {
        ImagesByKey byKey = new(images);
        int found = test.Length + byKey.Count(manifest.Training) + byKey.Count(manifest.Validation);
        bool isComplete = found == manifest.Count && images.Count == manifest.Count;
        return new KnownImages(
            manifest.Test.Length, manifest.Test.Length - test.Length, others, learned,
            Moved: test.Length - new ImagesByKey(images).TakeOfClass(manifest.Test, manifest.TestLabels).Count(image => image is not null),
            HoldsMost: 2 * found >= manifest.Count,
            HasOtherClasses: isComplete && !string.Equals(images.ContentFingerprint(), manifest.Fingerprint, StringComparison.Ordinal));
    }
}
