using System.Collections.Immutable;
using System.Globalization;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Doubt;

/// <summary>
/// Sets of classes that hold a picture's class with a promised probability (conformal prediction): a class is in the set if its probability is at
/// least that class's threshold (least ambiguous sets; Sadinle et al., 2019). The most probable class always is, so a set of one class is the answer.
/// </summary>
/// <param name="Level">The promise, above 0 and below 1.</param>
/// <param name="Thresholds">One per class.</param>
public sealed record PredictionSets(decimal Level, ImmutableArray<ClassThreshold> Thresholds)
{
    /// <summary>
    /// Sets for a level. The promise holds within groups of classes, so over all pictures, too: a class with twice the pictures that the level needs
    /// is a group of its own, the others are one together, joined by the next smallest as long as there are too few.
    /// </summary>
    /// <param name="scores">What the model was fitted with; null if it has none.</param>
    /// <param name="level">The promise.</param>
    /// <param name="allOrientations">How pictures are shown.</param>
    public static Result<PredictionSets> Of(CalibrationScores? scores, decimal level, bool allOrientations)
    {
        if (scores is null)
        {
            return new Problem(Flag, "the model has nothing to make a promise from: it was trained without validation pictures, on votes, or before "
                + "there were promises", "Train it again with validation pictures: --validation 0.2");
        }

        if (scores.AllOrientations != allOrientations)
        {
            string shown = scores.AllOrientations ? "in all orientations" : "as they are";
            return new Problem(Flag, $"the model's promise is for pictures that are shown {shown}",
                scores.AllOrientations ? "Add --tta" : "Leave --tta out, or train with --tta");
        }

        return Check(scores.Count, level).Map(_ => new PredictionSets(level, Fit(scores, level)));
    }

    /// <summary>The same, if a promise is wanted; null if not.</summary>
    public static Result<PredictionSets?> Wanted(CalibrationScores? scores, decimal? level, bool allOrientations) => level is { } promise
        ? Of(scores, promise, allOrientations).Map(PredictionSets? (sets) => sets)
        : Result.Ok<PredictionSets?>(null);

    /// <summary>Refuses a level that so many validation pictures cannot promise.</summary>
    /// <param name="validation">Those that the model has not learned from.</param>
    /// <param name="level">The promise.</param>
    /// <param name="learned">Others.</param>
    public static Result<Unit> Check(int validation, decimal level, int learned = 0)
    {
        int fewest = FiniteSample.Fewest(level);
        string others = learned == 0 ? "" : $" (and {Plural.Of(learned, "other")}, which the model of --from has learned from)";
        return validation >= fewest
            ? Result.Done
            : new Problem(Flag, $"{Plural.Of(validation, "validation picture")}{others} cannot promise {Text(level)}: that takes {fewest}",
                (validation == 0 ? "Train" : $"Promise {Text(FiniteSample.Most(validation))} at most, or train")
                    + $" with {fewest} of them or more: --validation is their share");
    }

    /// <summary>The validation pictures of a class with a threshold of its own.</summary>
    public static int FewestAlone(decimal level) => 2 * FiniteSample.Fewest(level);

    /// <summary>The classes that a picture's may be, in the order of the classes; the most probable one always.</summary>
    /// <param name="probabilities">One per class.</param>
    public ImmutableArray<int> Of(ReadOnlySpan<float> probabilities)
    {
        int best = Answers.Of(probabilities, probabilities.Length)[0];
        ImmutableArray<int>.Builder set = ImmutableArray.CreateBuilder<int>();
        for (int label = 0; label < probabilities.Length; label++)
            if (label == best || probabilities[label] >= Thresholds[label].Probability)
                set.Add(label);
        return set.ToImmutable();
    }

    /// <summary>A level as it was given.</summary>
    public static string Text(decimal level) => level.ToString(CultureInfo.InvariantCulture);

    private const string Flag = "--abstain";

    private static ImmutableArray<ClassThreshold> Fit(CalibrationScores scores, decimal level)
    {
        ClassThreshold[] thresholds = new ClassThreshold[scores.ByClass.Length];
        foreach (ImmutableArray<int> group in Groups(scores, level))
        {
            float[] pooled = [.. group.SelectMany(label => scores.ByClass[label]).Order()];
            int below = pooled.Length + 1 - FiniteSample.Rank(pooled.Length, level);
            foreach (int label in group)
                thresholds[label] = new ClassThreshold(below > 0 ? pooled[below - 1] : 0, group.Length > 1);
        }

        return [.. thresholds];
    }

    private static ImmutableArray<ImmutableArray<int>> Groups(CalibrationScores scores, decimal level)
    {
        int[] bySize = [.. Enumerable.Range(0, scores.ByClass.Length).OrderBy(label => scores.ByClass[label].Length)];
        int together = bySize.Count(label => scores.ByClass[label].Length < FewestAlone(level));
        while (together > 0 && together < bySize.Length && Count(together) < FiniteSample.Fewest(level))
            together++;
        ImmutableArray<int> rest = [.. bySize.Take(together).Order()];
        return [.. rest.IsEmpty ? [] : new[] { rest }, .. bySize.Skip(together).Select(label => ImmutableArray.Create(label))];

        int Count(int classes) => bySize.Take(classes).Sum(label => scores.ByClass[label].Length);
    }
}
