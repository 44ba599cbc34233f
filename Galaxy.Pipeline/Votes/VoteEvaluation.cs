using System.Collections.Immutable;
using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Votes;

/// <summary>How well a network foretells votes.</summary>
/// <param name="Pictures">Pictures with votes, at least one.</param>
/// <param name="Loss">Mean loss, of the kind that the network learns.</param>
/// <param name="Questions">One score per question.</param>
internal sealed record VoteEvaluation(int Pictures, double Loss, ImmutableArray<QuestionScore> Questions)
{
    /// <param name="predictions">Predictions for pictures with votes.</param>
    /// <param name="means">The training pictures' mean fractions for each picture, in their order.</param>
    public static VoteEvaluation Of(VotePredictions predictions, Func<int, ImmutableArray<double>> means)
    {
        VoteForecast[] forecasts = [.. Enumerable.Range(0, predictions.Images.Count).Select(image => predictions[image])];
        return new VoteEvaluation(
            predictions.Images.Count, predictions.Loss(),
            [.. predictions.Tree.Questions.Select(question => Score(question, predictions, forecasts, means))]);
    }

    private static QuestionScore Score(
        VoteQuestion question, VotePredictions predictions, VoteForecast[] forecasts, Func<int, ImmutableArray<double>> means)
    {
        int[] counted =
        [
            .. Enumerable.Range(0, forecasts.Length).Where(image => VoteFractions.Counts(question, predictions.Images.Images[image].Votes)),
        ];
        if (counted.Length == 0)
            return new QuestionScore(question.Name, 0, null, null, null);
        ImmutableArray<float> Votes(int image) => predictions.Images.Images[image].Votes;
        return new QuestionScore(
            question.Name, counted.Length,
            Error(question, counted, Votes, image => forecasts[image].Fractions),
            Error(question, counted, Votes, means),
            forecasts[0].Concentrations.IsEmpty ? null : counted.Average(image => Covered(question, Votes(image), forecasts[image])));
    }

    private static double Error(
        VoteQuestion question, int[] images, Func<int, ImmutableArray<float>> votes, Func<int, ImmutableArray<double>> expected)
    {
        double sum = 0;
        foreach (int image in images)
        {
            double count = VoteFractions.Count(question, votes(image));
            for (int answer = question.First; answer < question.First + question.Answers.Length; answer++)
                sum += Math.Pow(votes(image)[answer] / count - expected(image)[answer], 2);
        }

        return Math.Sqrt(sum / (images.Length * question.Answers.Length));
    }

    /// <summary>The share of a question's answers whose votes lie in their interval.</summary>
    private static double Covered(VoteQuestion question, ImmutableArray<float> votes, VoteForecast forecast)
    {
        int count = (int)Math.Round(VoteFractions.Count(question, votes));
        int covered = 0;
        for (int answer = question.First; answer < question.First + question.Answers.Length; answer++)
        {
            (double own, double others) = forecast.Marginal(question, answer);
            (int low, int high) = BetaDistribution.Votes(count, own, others);
            covered += Math.Round(votes[answer]) >= low && Math.Round(votes[answer]) <= high ? 1 : 0;
        }

        return (double)covered / question.Answers.Length;
    }
}
