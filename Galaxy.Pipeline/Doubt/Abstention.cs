using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Doubt;

/// <summary>How a promise held on labeled pictures, and what is left for a person to say.</summary>
/// <param name="Level">The promise.</param>
/// <param name="PerClass">One for each class.</param>
/// <param name="Sizes">How many pictures have a set of one class, of two, and so on to all classes.</param>
/// <param name="Right">Pictures with a set of one class, which is theirs.</param>
/// <param name="Asked">Pictures with a set of several classes or unlike those of the training, the most informative first.</param>
public sealed record Abstention(
    decimal Level, ImmutableArray<KeptPromise> PerClass, ImmutableArray<int> Sizes, int Right, ImmutableArray<AskedPicture> Asked)
{
    /// <summary>Pictures in all.</summary>
    public int Count => Sizes.Sum();

    /// <summary>Pictures with a set of one class.</summary>
    public int Answered => Sizes[0];

    /// <summary>Share of them that are right; null if there are none.</summary>
    public double? Accuracy => Answered == 0 ? null : (double)Right / Answered;

    /// <summary>All classes together.</summary>
    public KeptPromise Overall => new("all", Count, PerClass.Sum(kept => kept.Kept));

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
            right += isKept && set.Length == 1 ? 1 : 0;
            if (set.Length > 1 || answer.Unlikeness > 1)
                asked.Add(new AskedPicture(answer, set, Answers.Entropy(answer.Probabilities.AsSpan())));
        }

        return new Abstention(
            sets.Level, [.. classes.Select((name, label) => new KeptPromise(name, images[label], kept[label]))], [.. sizes], right,
            [.. asked.OrderByDescending(picture => picture.Entropy).ThenBy(picture => picture.Answer.Name, StringComparer.Ordinal)]);
    }
}
