using Galaxy.Kernels.Contract;

namespace Galaxy.Kernels.Numerics;

/// <summary>What the outputs of a network say about votes.</summary>
internal static class VoteScores
{
    /// <summary>The concentration of a sure answer is this much above that of one that nobody gives, which is 1.</summary>
    private const double Range = 100;

    /// <summary>The Dirichlet concentration of an answer, from 1 to 101.</summary>
    public static double Concentration(double output) => 1 + Range * Sigmoid(output);

    /// <summary>Its derivative.</summary>
    public static double ConcentrationSlope(double output)
    {
        double sigmoid = Sigmoid(output);
        return Range * sigmoid * (1 - sigmoid);
    }

    /// <summary>The softmax of a question's outputs.</summary>
    public static void Softmax(ReadOnlySpan<float> outputs, Span<double> shares)
    {
        double largest = double.NegativeInfinity;
        foreach (float output in outputs)
            largest = Math.Max(largest, output);
        double sum = 0;
        for (int index = 0; index < outputs.Length; index++)
            sum += shares[index] = DeterministicMath.Exp(outputs[index] - largest);
        for (int index = 0; index < outputs.Length; index++)
            shares[index] /= sum;
    }

    /// <summary>The share of all volunteers who are expected to reach a question.</summary>
    /// <param name="cumulative">The cumulative fractions of all earlier answers.</param>
    public static double Reached(VoteQuestion question, ReadOnlySpan<double> cumulative) => question.Parent < 0 ? 1 : cumulative[question.Parent];

    private static double Sigmoid(double x) => 1 / (1 + DeterministicMath.Exp(-x));
}
