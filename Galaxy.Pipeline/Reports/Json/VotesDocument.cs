using System.Collections.Immutable;
using Galaxy.Pipeline.Votes;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>What a model expects of the votes on one picture.</summary>
/// <param name="File">The picture.</param>
/// <param name="Answers">For each answer its fraction of its question's votes, and of all volunteers'.</param>
internal sealed record VotesDocument(string File, ImmutableArray<VoteAnswerDocument> Answers)
{
    public static VotesDocument Of(VotePredictions predictions, int image)
    {
        VoteForecast forecast = predictions[image];
        return new VotesDocument(predictions.Images.Images[image].Name,
        [
            .. predictions.Tree.Questions.SelectMany(question => question.Answers.Select((answer, index) => new VoteAnswerDocument(
                question.Name, answer, forecast.Fractions[question.First + index], forecast.Interval(question, question.First + index)?.Low,
                forecast.Interval(question, question.First + index)?.High, forecast.Cumulative[question.First + index]))),
        ]);
    }
}
