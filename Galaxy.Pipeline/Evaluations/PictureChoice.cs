using System.Collections.Immutable;
using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Evaluations;

/// <summary>Chooses which answers to show.</summary>
public static class PictureChoice
{
    /// <summary>A random sample of each true class, of right and wrong answers alike.</summary>
    /// <param name="answers">All answers.</param>
    /// <param name="perClass">The most per class.</param>
    /// <param name="seed">Seed of the choice.</param>
    /// <returns>Class after class.</returns>
    public static ImmutableArray<PictureAnswer> Sample(this ImmutableArray<PictureAnswer> answers, int perClass, ulong seed) =>
        [.. answers.GroupBy(answer => answer.Label).OrderBy(group => group.Key).SelectMany(group => Draw([.. group], perClass, seed))];

    /// <summary>The wrong answers that were given with the highest probability, the highest first.</summary>
    public static ImmutableArray<PictureAnswer> WorstMistakes(this ImmutableArray<PictureAnswer> answers, int most) =>
    [
        .. answers.Where(answer => !answer.IsRight)
            .OrderByDescending(answer => answer.Probability)
            .ThenBy(answer => answer.Name, StringComparer.Ordinal)
            .Take(most),
    ];

    private static IEnumerable<PictureAnswer> Draw(PictureAnswer[] answers, int count, ulong seed)
    {
        RandomStream random = new(Seeds.Derive(Seeds.Derive(seed, "sample predictions"), (ulong)answers[0].Label));
        Shuffle.InPlace<PictureAnswer>(answers, ref random);
        return answers.Take(count);
    }
}
