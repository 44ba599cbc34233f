using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Votes;

/// <summary>What a network expects of the votes on a picture.</summary>
/// <param name="Fractions">For each answer, of those who are asked its question.</param>
/// <param name="Cumulative">For each answer, of all volunteers.</param>
/// <param name="Concentrations">The Dirichlet concentration of each answer; empty if the network gives fractions alone.</param>
internal sealed record VoteForecast(ImmutableArray<double> Fractions, ImmutableArray<double> Cumulative, ImmutableArray<double> Concentrations)
{
    /// <summary>From the network's outputs.</summary>
    public static VoteForecast Of(VoteTree tree, ReadOnlySpan<float> outputs)
    {
        double[] fractions = new double[outputs.Length];
        double[] cumulative = new double[outputs.Length];
        double[] concentrations = tree.Loss == VoteLoss.DirichletMultinomial ? new double[outputs.Length] : [];
        foreach (VoteQuestion question in tree.Questions)
        {
            (int first, int answers) = (question.First, question.Answers.Length);
            if (concentrations.Length > 0)
                Dirichlet(outputs.Slice(first, answers), concentrations.AsSpan(first, answers), fractions.AsSpan(first, answers));
            else
                VoteScores.Softmax(outputs.Slice(first, answers), fractions.AsSpan(first, answers));
            double reached = VoteScores.Reached(question, cumulative);
            for (int answer = first; answer < first + answers; answer++)
                cumulative[answer] = fractions[answer] * reached;
        }

        return new VoteForecast([.. fractions], [.. cumulative], [.. concentrations]);
    }

    /// <summary>The interval that holds an answer's fraction with a probability of 90 %, 5 % on either side; null without concentrations.</summary>
    public (double Low, double High)? Interval(VoteQuestion question, int answer)
    {
        if (Concentrations.IsEmpty)
            return null;
        (double own, double others) = Marginal(question, answer);
        return (BetaDistribution.Quantile(0.05, own, others), BetaDistribution.Quantile(0.95, own, others));
    }

    /// <summary>The beta distribution of one answer's fraction: its concentration, and that of all others.</summary>
    public (double Own, double Others) Marginal(VoteQuestion question, int answer)
    {
        double sum = 0;
        for (int index = question.First; index < question.First + question.Answers.Length; index++)
            sum += Concentrations[index];
        return (Concentrations[answer], sum - Concentrations[answer]);
    }

    private static void Dirichlet(ReadOnlySpan<float> outputs, Span<double> concentrations, Span<double> fractions)
    {
        double sum = 0;
        for (int index = 0; index < outputs.Length; index++)
            sum += concentrations[index] = VoteScores.Concentration(outputs[index]);
        for (int index = 0; index < outputs.Length; index++)
            fractions[index] = concentrations[index] / sum;
    }
}
