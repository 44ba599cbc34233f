using System.Collections.Immutable;

namespace Galaxy.Pipeline.Doubt;

/// <summary>How probable a model held the true class of pictures that it had not learned from: what promises of any level are made from.</summary>
/// <param name="AllOrientations">Whether its probabilities were averaged over all orientations, rather than of images as they are.</param>
/// <param name="ByClass">For each class, the probabilities of that class for its pictures, in ascending order.</param>
public sealed record CalibrationScores(bool AllOrientations, ImmutableArray<ImmutableArray<float>> ByClass)
{
    /// <summary>Pictures in all.</summary>
    public int Count => ByClass.Sum(scores => scores.Length);

    /// <param name="labels">True classes.</param>
    /// <param name="probabilities">[images × classes], as they are shown to people.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="allOrientations">How the images were shown.</param>
    /// <returns>Null without images.</returns>
    public static CalibrationScores? Of(ReadOnlySpan<ushort> labels, ReadOnlySpan<float> probabilities, int classes, bool allOrientations)
    {
        List<float>[] scores = [.. Enumerable.Range(0, classes).Select(_ => new List<float>())];
        for (int image = 0; image < labels.Length; image++)
            scores[labels[image]].Add(probabilities[image * classes + labels[image]]);
        return labels.Length == 0 ? null : new CalibrationScores(allOrientations, [.. scores.Select(ofClass => ofClass.Order().ToImmutableArray())]);
    }
}
