using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Doubt;

/// <summary>How a promise held on labeled pictures, and what is left for a person to say.</summary>
/// <param name="Level">The promise.</param>
/// <param name="PerClass">One for each class.</param>
/// <param name="Sizes">How many pictures have a set of one class, of two, and so on to all classes.</param>
/// <param name="Right">Answered pictures with their class as the answer.</param>
/// <param name="Asked">Pictures for a person (<see cref="AskedPicture.Is"/>), the most informative first; among equal ones by name.</param>
public sealed record Abstention(
    decimal Level, ImmutableArray<KeptPromise> PerClass, ImmutableArray<int> Sizes, int Right, ImmutableArray<AskedPicture> Asked)
{
    /// <summary>The sets that it is about; null if they are not known any more.</summary>
    public PredictionSets? Sets { get; init; }

    /// <summary>Pictures in all.</summary>
    public int Count => Sizes.Sum();

    /// <summary>All others: pictures with a set of one class, and like those of the training.</summary>
    public int Answered => Count - Asked.Length;

    /// <summary>Share of them that are right; null if there are none.</summary>
    public double? Accuracy => Answered == 0 ? null : (double)Right / Answered;

    /// <summary>All classes together.</summary>
    public KeptPromise Overall => new("all", Count, PerClass.Sum(kept => kept.Kept), SharesThreshold: false);

    /// <summary>What to say if the promise is about no class by itself; null if it is about one.</summary>
    public string? Caution => PerClass.All(kept => kept.SharesThreshold)
        ? "All classes share one threshold, so the promise is about them together and not about each: a class needs "
            + $"{PredictionSets.FewestAlone(Level)} validation images for a threshold of its own."
        : null;

    /// <summary>Mean classes of a set.</summary>
    public double MeanSize => Sizes.Select((count, index) => (index + 1.0) * count).Sum() / Count;

    /// <param name="classes">The names of the classes.</param>
    /// <param name="answers">Answers to labeled pictures, at least one.</param>
    /// <param name="sets">The sets.</param>
    public static Abstention Of(ImmutableArray<string> classes, ImmutableArray<PictureAnswer> answers, PredictionSets sets)
    {
        (int[] images, int[] kept, int[] sizes, int right) = (new int[classes.Length], new int[classes.Length], new int[classes.Length], 0);
        List<AskedPicture> asked = [];
        foreach (PictureAnswer answer in answers)
        {
            ImmutableArray<int> set = sets.Of(answer.Probabilities.AsSpan());
            bool isKept = set.Contains(answer.Label);
            images[answer.Label]++;
            kept[answer.Label] += isKept ? 1 : 0;
            sizes[set.Length - 1]++;
            if (AskedPicture.Is(set, answer.Unlikeness))
                asked.Add(new AskedPicture(answer, set, (float)Answers.Entropy(answer.Probabilities.AsSpan())));
            else if (isKept)
                right++;
        }

        return new Abstention(
            sets.Level,
            [.. classes.Select((name, label) => new KeptPromise(name, images[label], kept[label], sets.Thresholds[label].IsShared))],
            [.. sizes], right,
            [.. asked.OrderByDescending(picture => picture.Entropy).ThenBy(picture => picture.Answer.Name, StringComparer.Ordinal)])
        {
            Sets = sets,
        };
    }
}
