using Galaxy.Kernels.Contract;

namespace Galaxy.Kernels.Numerics;

/// <summary>
/// The squared error of cumulative fractions, as in Kaggle's Galaxy Challenge: an answer's fraction of its question's votes, times the cumulative
/// fraction of the answer that leads to the question. In double precision and a fixed order.
/// </summary>
internal static class CumulativeFractions
{
    /// <summary>A sample's loss: the sum over all answers whose fraction is known.</summary>
    /// <param name="tree">The questions.</param>
    /// <param name="outputs">The outputs of all answers.</param>
    /// <param name="votes">The votes for each.</param>
    /// <param name="gradient">Receives the loss's derivatives by the outputs, divided by <paramref name="divisor"/>.</param>
    /// <param name="divisor">Samples of the batch.</param>
    public static double Apply(VoteTree tree, ReadOnlySpan<float> outputs, ReadOnlySpan<float> votes, Span<float> gradient, double divisor)
    {
        Span<double> shares = stackalloc double[outputs.Length];
        Span<double> expected = stackalloc double[outputs.Length];
        Span<double> observed = stackalloc double[outputs.Length];
        Expect(tree, outputs, shares, expected);
        Observe(tree, votes, observed);
        double loss = 0;
        Span<double> slopes = observed;
        for (int index = 0; index < slopes.Length; index++)
        {
            double error = double.IsNaN(observed[index]) ? 0 : expected[index] - observed[index];
            loss += error * error;
            slopes[index] = 2 * error;
        }

        GoBack(tree, shares, expected, slopes);
        for (int index = 0; index < slopes.Length; index++)
            gradient[index] = (float)(slopes[index] / divisor);
        return loss;
    }

    /// <summary>What the outputs expect: each answer's share of its question, and its cumulative fraction.</summary>
    public static void Expect(VoteTree tree, ReadOnlySpan<float> outputs, Span<double> shares, Span<double> cumulative)
    {
        foreach (VoteQuestion question in tree.Questions)
        {
            int answers = question.Answers.Length;
            VoteScores.Softmax(outputs.Slice(question.First, answers), shares.Slice(question.First, answers));
            double reached = VoteScores.Reached(question, cumulative);
            for (int index = question.First; index < question.First + answers; index++)
                cumulative[index] = shares[index] * reached;
        }
    }

    /// <summary>
    /// The cumulative fractions of the votes. Where nobody voted on a question, they are 0 if it is known that nobody gave the answer that leads
    /// there; otherwise they are not known: NaN.
    /// </summary>
    public static void Observe(VoteTree tree, ReadOnlySpan<float> votes, Span<double> cumulative)
    {
        foreach (VoteQuestion question in tree.Questions)
        {
            double reached = VoteScores.Reached(question, cumulative);
            double count = 0;
            for (int answer = 0; answer < question.Answers.Length; answer++)
                count += votes[question.First + answer];
            for (int index = question.First; index < question.First + question.Answers.Length; index++)
                cumulative[index] = reached == 0 ? 0 : count > 0 ? votes[index] / count * reached : double.NaN;
        }
    }

    /// <summary>From derivatives by the cumulative fractions to those by the outputs, from the last question to the first.</summary>
    private static void GoBack(VoteTree tree, ReadOnlySpan<double> shares, ReadOnlySpan<double> cumulative, Span<double> slopes)
    {
        for (int number = tree.Questions.Length - 1; number >= 0; number--)
        {
            VoteQuestion question = tree.Questions[number];
            (int first, int end) = (question.First, question.First + question.Answers.Length);
            double mean = 0;
            for (int index = first; index < end; index++)
                mean += shares[index] * slopes[index];
            if (question.Parent >= 0)
                slopes[question.Parent] += mean;
            double reached = VoteScores.Reached(question, cumulative);
            for (int index = first; index < end; index++)
                slopes[index] = reached * shares[index] * (slopes[index] - mean);
        }
    }
}
