using System.Collections.Immutable;

namespace Galaxy.Pipeline.Training;

/// <summary>A network's answers to images shown in all orientations.</summary>
/// <param name="Probabilities">[images × classes], means over the orientations.</param>
/// <param name="Consistency">Share of images whose most probable class is the same in all of them.</param>
public sealed record AveragedPredictions(float[] Probabilities, double Consistency)
{
    /// <summary>
    /// For each image that of class and orientation, in nats: the entropy of the mean less the mean entropy. 0 if all orientations have the
    /// same answer.
    /// </summary>
    public ImmutableArray<float> MutualInformation { get; init; } = [];
}
