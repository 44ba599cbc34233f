using Galaxy.Kernels;

namespace Galaxy.Pipeline.Evaluations;

/// <summary>What rows of probabilities say.</summary>
internal static class Answers
{
    /// <summary>The class with the largest probability in each row, the first of several.</summary>
    public static byte[] Of(ReadOnlySpan<float> probabilities, int classes)
    {
        byte[] answers = new byte[probabilities.Length / classes];
        for (int image = 0; image < answers.Length; image++)
            answers[image] = (byte)ArgMax(probabilities.Slice(image * classes, classes));
        return answers;
    }

    /// <summary>Mean of −log of the true class's probability, which is taken to be at least the smallest normal float.</summary>
    public static double CrossEntropy(ReadOnlySpan<float> probabilities, ReadOnlySpan<byte> labels, int classes)
    {
        double sum = 0;
        for (int image = 0; image < labels.Length; image++)
            sum -= DeterministicMath.Log(Math.Max(probabilities[image * classes + labels[image]], 1.17549435e-38));
        return sum / labels.Length;
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
