using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Galaxy.Pipeline.Doubt;

/// <summary>Fits a <see cref="Familiarity"/>.</summary>
internal static class FamiliarityFit
{
    /// <summary>The most training pictures that are needed: a mean and a covariance are known well from so many.</summary>
    public const int MostPictures = 5000;

    /// <summary>The fewest validation pictures: of fewer, none is the one that a twentieth of all pictures exceed.</summary>
    public static int FewestValidation { get; } = FiniteSample.Fewest(1 - Familiarity.FalseAlarms);

    /// <summary>The least deviation of a number in a profile; one that is always the same has none.</summary>
    private const double LeastDeviation = 1e-3;

    /// <summary>
    /// The mean and covariance of the training pictures, and the threshold by validation pictures. The correlations are shrunk towards none by
    /// d/(d + n), since of n pictures only so many of d·d can be known. Null if there are too few pictures, or they have no finite profile.
    /// </summary>
    /// <param name="training">Profiles of the training pictures, one after the other.</param>
    /// <param name="validation">Those of pictures that the network has not learned from.</param>
    /// <param name="length">Numbers in a profile.</param>
    public static Familiarity? Of(ImmutableArray<float> training, ImmutableArray<float> validation, int length)
    {
        int count = training.Length / length;
        if (count < 2 || validation.Length / length < FewestValidation || !training.All(float.IsFinite) || !validation.All(float.IsFinite))
            return null;
        double[] mean = new double[length], deviation = new double[length];
        for (int column = 0; column < length; column++)
        {
            Moments moments = default;
            for (int row = 0; row < count; row++)
                moments.Add(training[row * length + column]);
            (mean[column], deviation[column]) = (moments.Mean, Math.Max(LeastDeviation, moments.Deviation));
        }

        double[] whitening = Inverse(Factor(Correlations(training, mean, deviation), length), length);
        for (int row = 0, at = 0; row < length; row++)
            for (int column = 0; column <= row; column++)
                whitening[at++] /= deviation[column];
        Familiarity fit = new(1, Floats(mean), Floats(whitening));
        double[] distances =
        [
            .. Enumerable.Range(0, validation.Length / length).Select(row => fit.Distance(validation.AsSpan().Slice(row * length, length))).Order(),
        ];
        return fit with { Threshold = (float)distances[FiniteSample.Rank(distances.Length, 1 - Familiarity.FalseAlarms) - 1] };
    }

    /// <summary>The lower triangle, row by row, shrunk towards none.</summary>
    private static double[] Correlations(ImmutableArray<float> training, double[] mean, double[] deviation)
    {
        int length = mean.Length, count = training.Length / length;
        double[] sums = new double[Familiarity.WhiteningLength(length)], row = new double[length];
        for (int picture = 0; picture < count; picture++)
        {
            for (int column = 0; column < length; column++)
                row[column] = (training[picture * length + column] - mean[column]) / deviation[column];
            for (int i = 0, at = 0; i < length; i++)
                for (int j = 0; j <= i; j++)
                    sums[at++] += row[i] * row[j];
        }

        double shrinkage = length / (double)(length + count);
        for (int i = 0, at = 0; i < length; i++)
            for (int j = 0; j <= i; j++, at++)
                sums[at] = (1 - shrinkage) * sums[at] / count + (i == j ? shrinkage : 0);
        return sums;
    }

    /// <summary>Cholesky's lower triangular factor.</summary>
    private static double[] Factor(double[] matrix, int length)
    {
        double[] factor = new double[matrix.Length];
        for (int i = 0; i < length; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = matrix[At(i, j)];
                for (int k = 0; k < j; k++)
                    sum -= factor[At(i, k)] * factor[At(j, k)];
                factor[At(i, j)] = i == j ? Math.Sqrt(sum) : sum / factor[At(j, j)];
            }
        }

        return factor;
    }

    /// <summary>The inverse of a lower triangular matrix.</summary>
    private static double[] Inverse(double[] factor, int length)
    {
        double[] inverse = new double[factor.Length];
        for (int j = 0; j < length; j++)
        {
            inverse[At(j, j)] = 1 / factor[At(j, j)];
            for (int i = j + 1; i < length; i++)
            {
                double sum = 0;
                for (int k = j; k < i; k++)
                    sum -= factor[At(i, k)] * inverse[At(k, j)];
                inverse[At(i, j)] = sum / factor[At(i, i)];
            }
        }

        return inverse;
    }

    private static int At(int row, int column) => row * (row + 1) / 2 + column;

    private static ImmutableArray<float> Floats(double[] values) =>
        ImmutableCollectionsMarshal.AsImmutableArray(Array.ConvertAll(values, value => (float)value));
}
