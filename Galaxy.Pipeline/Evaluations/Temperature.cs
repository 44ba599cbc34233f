using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Evaluations;

/// <summary>
/// Temperature scaling (Guo et al., 2017): logits are divided by one number, above 1 if the network is overconfident. The
/// order of the classes does not change. Probabilities p become p^(1/T), scaled to add up to 1.
/// </summary>
/// <param name="Value">T, above 0.</param>
/// <param name="AllOrientations">Whether it was fitted to probabilities averaged over all orientations, rather than to images as they are.</param>
public sealed record Temperature(double Value, [property: JsonPropertyName("turned")] bool AllOrientations)
{
    /// <summary>
    /// The fewest images to fit to. One number fitted to n images costs 1/2n nats of loss by chance, twice that if few answers are wrong; below
    /// 50, that is a twentieth of the loss of a network with 90 % accuracy, and more than a temperature usually gains.
    /// </summary>
    public const int FewestImages = 50;

    /// <summary>The fewest wrong answers among them: without any, the temperature would go to 0 and the probabilities to 1.</summary>
    public const int FewestMistakes = 3;

    /// <summary>Both requirements, in words.</summary>
    public static string Needs { get; } = $"{FewestImages}, {FewestMistakes} of them answered wrongly";

    private const double Lowest = 1.0 / 32;
    private const double Highest = 32;
    private const double SmallestProbability = 1.17549435e-38;
    private const double GoldenShare = 0.6180339887498949;
    private const double Precision = 1e-6;

    /// <summary>
    /// The temperature, from 1/32 to 32, with the smallest cross-entropy, by golden section over its logarithm: the cross-entropy is
    /// convex in 1/T, so there is one minimum.
    /// </summary>
    /// <param name="labels">True labels of the validation images, at least one.</param>
    /// <param name="probabilities">[images × classes].</param>
    /// <param name="allOrientations">How the images were shown.</param>
    public static Temperature Fit(ReadOnlySpan<ushort> labels, ReadOnlySpan<float> probabilities, bool allOrientations)
    {
        double[] logarithms = new double[probabilities.Length];
        for (int index = 0; index < logarithms.Length; index++)
            logarithms[index] = DeterministicMath.Log(Math.Max(probabilities[index], SmallestProbability));
        ushort[] truth = labels.ToArray();
        double best = Minimize(power => CrossEntropy(truth, logarithms, DeterministicMath.Exp(-power)), DeterministicMath.Log(Lowest),
            DeterministicMath.Log(Highest));
        return new Temperature(DeterministicMath.Exp(best), allOrientations);
    }

    /// <summary>Scaled probabilities, [images × classes].</summary>
    public ImmutableArray<float> Apply(ReadOnlySpan<float> probabilities, int classes)
    {
        float[] scaled = probabilities.ToArray();
        for (int start = 0; start < scaled.Length; start += classes)
            Probabilities.Scale(scaled.AsSpan(start, classes), Value);
        return ImmutableCollectionsMarshal.AsImmutableArray(scaled);
    }

    /// <summary>Mean of −log of the true class's scaled probability.</summary>
    private static double CrossEntropy(ushort[] labels, double[] logarithms, double factor)
    {
        int classes = logarithms.Length / labels.Length;
        double sum = 0;
        for (int image = 0; image < labels.Length; image++)
        {
            ReadOnlySpan<double> row = logarithms.AsSpan(image * classes, classes);
            double largest = double.NegativeInfinity;
            foreach (double logarithm in row)
                largest = Math.Max(largest, logarithm);
            double powers = 0;
            foreach (double logarithm in row)
                powers += DeterministicMath.Exp((logarithm - largest) * factor);
            sum += DeterministicMath.Log(powers) - (row[labels[image]] - largest) * factor;
        }

        return sum / labels.Length;
    }

    private static double Minimize(Func<double, double> function, double low, double high)
    {
        (double left, double right) = (high - GoldenShare * (high - low), low + GoldenShare * (high - low));
        (double atLeft, double atRight) = (function(left), function(right));
        while (high - low > Precision)
        {
            if (atLeft <= atRight)
            {
                (high, right, atRight) = (right, left, atLeft);
                left = high - GoldenShare * (high - low);
                atLeft = function(left);
            }
            else
            {
                (low, left, atLeft) = (left, right, atRight);
                right = low + GoldenShare * (high - low);
                atRight = function(right);
            }
        }

        return (low + high) / 2;
    }
}
