using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Evaluations;

/// <summary>What rows of probabilities amount to.</summary>
internal static class Answers
{
    /// <summary>The class with the largest probability in each row; the first on a tie.</summary>
    public static ushort[] Of(ReadOnlySpan<float> probabilities, int classes)
    {
        ushort[] answers = new ushort[probabilities.Length / classes];
        for (int image = 0; image < answers.Length; image++)
            answers[image] = (ushort)ArgMax(probabilities.Slice(image * classes, classes));
        return answers;
    }

    /// <summary>Mean of −log of the true class's probability, clamped to at least the smallest normal float.</summary>
    public static double CrossEntropy(ReadOnlySpan<float> probabilities, ReadOnlySpan<ushort> labels, int classes)
    {
        double sum = 0;
        for (int image = 0; image < labels.Length; image++)
            sum -= DeterministicMath.Log(Math.Max(probabilities[image * classes + labels[image]], 1.17549435e-38));
        return sum / labels.Length;
    }

    /// <summary>Entropy of one row in nats, from 0 to the logarithm of the number of classes.</summary>
    public static double Entropy(ReadOnlySpan<float> probabilities)
    {
        double sum = 0;
        foreach (float probability in probabilities)
            sum -= probability > 0 ? probability * DeterministicMath.Log(probability) : 0;
        return Math.Max(0, sum);
    }

    /// <summary>Share of the images whose true class is one of the two most probable; the first win ties.</summary>
    public static double TopTwoAccuracy(ReadOnlySpan<float> probabilities, ReadOnlySpan<ushort> labels, int classes)
    {
        int hits = 0;
        for (int image = 0; image < labels.Length; image++)
            hits += Rank(probabilities.Slice(image * classes, classes), labels[image]) < 2 ? 1 : 0;
        return (double)hits / labels.Length;
    }

    /// <summary>How many classes rank above this one.</summary>
    private static int Rank(ReadOnlySpan<float> row, int label)
    {
        int before = 0;
        for (int other = 0; other < row.Length; other++)
            before += row[other] > row[label] || (row[other] == row[label] && other < label) ? 1 : 0;
        return before;
    }

    private static int ArgMax(ReadOnlySpan<float> row)
    {
        int best = 0;
        for (int label = 1; label < row.Length; label++)
            if (row[label] > row[best])
                best = label;
        return best;
    }
}
