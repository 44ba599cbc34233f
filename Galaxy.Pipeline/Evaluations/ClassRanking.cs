using System.Collections.Immutable;

namespace Galaxy.Pipeline.Evaluations;

/// <summary>One class against the rest: images ranked by the probability of the class, ties together.</summary>
/// <param name="Name">The class.</param>
/// <param name="Positives">Images of the class.</param>
/// <param name="Negatives">All others.</param>
/// <param name="Steps">One per distinct probability, the highest first; the last includes every image.</param>
public sealed record ClassRanking(string Name, int Positives, int Negatives, ImmutableArray<RankingStep> Steps)
{
    /// <summary>
    /// Area under the ROC curve, by trapezoids: the probability that an image of the class ranks above another, ties counted
    /// half (Hanley and McNeil, 1982). Null without images of the class or without others.
    /// </summary>
    public double? RocArea => Positives == 0 || Negatives == 0 ? null : Area(Roc);

    /// <summary>Mean precision over the steps, weighted by the recall that each adds; null without images of the class.</summary>
    public double? AveragePrecision => Positives == 0 ? null : Steps
        .Zip(Steps.Prepend(new RankingStep(0, 0)), (step, last) => Precision(step) * (step.TruePositives - last.TruePositives) / Positives)
        .Sum();

    /// <summary>
    /// The ROC curve from (0, 0) to (1, 1): share of the others taken (x), share of the class found (y); empty if there is no area.
    /// </summary>
    public ImmutableArray<CurvePoint> Roc => Positives == 0 || Negatives == 0 ? [] :
    [
        new CurvePoint(0, 0),
        .. Steps.Select(step => new CurvePoint((double)step.FalsePositives / Negatives, (double)step.TruePositives / Positives)),
    ];

    /// <summary>
    /// Share of the class found (x) and of what was taken that is of the class (y), one point per step; empty without images of the
    /// class.
    /// </summary>
    public ImmutableArray<CurvePoint> PrecisionRecall => Positives == 0
        ? []
        : [.. Steps.Select(step => new CurvePoint((double)step.TruePositives / Positives, Precision(step)))];

    /// <summary>Ranks images for one class.</summary>
    /// <param name="name">The class.</param>
    /// <param name="label">Its label.</param>
    /// <param name="labels">True labels.</param>
    /// <param name="probabilities">[images × classes].</param>
    public static ClassRanking Of(string name, int label, ReadOnlySpan<ushort> labels, ReadOnlySpan<float> probabilities)
    {
        int classes = labels.IsEmpty ? 0 : probabilities.Length / labels.Length;
        (float Probability, bool IsHit)[] images = new (float, bool)[labels.Length];
        for (int image = 0; image < images.Length; image++)
            images[image] = (probabilities[image * classes + label], labels[image] == label);
        int positives = images.Count(image => image.IsHit);
        return new ClassRanking(name, positives, images.Length - positives, [.. Rank(images)]);
    }

    private static IEnumerable<RankingStep> Rank((float Probability, bool IsHit)[] images)
    {
        RankingStep step = new(0, 0);
        foreach (var equal in images.GroupBy(image => image.Probability).OrderByDescending(equal => equal.Key))
        {
            int truePositives = equal.Count(image => image.IsHit);
            yield return step = new RankingStep(step.TruePositives + truePositives, step.FalsePositives + equal.Count() - truePositives);
        }
    }

    private static double Precision(RankingStep step) => (double)step.TruePositives / (step.TruePositives + step.FalsePositives);

    private static double Area(ImmutableArray<CurvePoint> curve) =>
        curve.Zip(curve.Skip(1), (from, to) => (to.X - from.X) * (from.Y + to.Y) / 2).Sum();
}
