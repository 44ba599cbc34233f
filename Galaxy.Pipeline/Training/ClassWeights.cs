using System.Collections.Immutable;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Training;

/// <summary>The weights that a weighting gives.</summary>
public static class ClassWeights
{
    private const double Beta = 0.999;

    /// <summary>
    /// One weight per class; <c>default</c> for no weighting. A class without images does not count among the k classes and has weight 0: it
    /// has no labels, and label smoothing assigns nothing to it.
    /// </summary>
    /// <param name="weighting">The weighting.</param>
    /// <param name="counts">Training images per class.</param>
    public static ImmutableArray<double> Of(ClassWeighting weighting, ImmutableArray<int> counts) => weighting switch
    {
        ClassWeighting.None => default,
        ClassWeighting.Balanced => Inverse(counts, count => count, counts.Sum()),
        _ => WithMeanOne(Inverse(counts, EffectiveNumber, 1)),
    };

    private static double EffectiveNumber(int count) =>
        (1 - DeterministicMath.Exp(count * DeterministicMath.Log(Beta))) / (1 - Beta);

    private static ImmutableArray<double> Inverse(ImmutableArray<int> counts, Func<int, double> number, double whole)
    {
        int classes = counts.Count(count => count > 0);
        return [.. counts.Select(count => count == 0 ? 0 : whole / (classes * number(count)))];
    }

    private static ImmutableArray<double> WithMeanOne(ImmutableArray<double> weights)
    {
        double mean = weights.Sum() / weights.Count(weight => weight > 0);
        return [.. weights.Select(weight => weight / mean)];
    }
}
