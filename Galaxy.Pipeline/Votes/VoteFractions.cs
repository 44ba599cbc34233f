using System.Collections.Immutable;
using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Votes;

/// <summary>The fractions that volunteers gave.</summary>
internal static class VoteFractions
{
    /// <summary>A question with fewer votes says too little about a picture to measure a network by.</summary>
    public const int FewestVotes = 5;

    /// <summary>Votes on a question.</summary>
    public static double Count(VoteQuestion question, ImmutableArray<float> votes)
    {
        double sum = 0;
        for (int answer = question.First; answer < question.First + question.Answers.Length; answer++)
            sum += votes[answer];
        return sum;
    }

    /// <summary>Whether a picture counts for a question.</summary>
    public static bool Counts(VoteQuestion question, ImmutableArray<float> votes) => Count(question, votes) >= FewestVotes;

    /// <summary>The mean fractions of all answers, over the pictures that count for each question; NaN where none does.</summary>
    public static ImmutableArray<double> Means(VoteTree tree, IEnumerable<ImmutableArray<float>> pictures)
    {
        double[] sums = new double[tree.Outputs];
        double[] counts = new double[tree.Outputs];
        foreach (ImmutableArray<float> votes in pictures)
        {
            foreach (VoteQuestion question in tree.Questions.Where(question => Counts(question, votes)))
            {
                double count = Count(question, votes);
                for (int answer = question.First; answer < question.First + question.Answers.Length; answer++)
                {
                    sums[answer] += votes[answer] / count;
                    counts[answer]++;
                }
            }
        }

        return [.. sums.Zip(counts, (sum, count) => sum / count)];
    }
}
