using System.Collections.Immutable;

namespace Galaxy.Pipeline.Votes;

/// <summary>A network's predictions for its test pictures.</summary>
/// <param name="Predictions">The predictions.</param>
/// <param name="Means">The mean fractions of its training pictures.</param>
/// <param name="TrainingSeconds">Time of all its epochs; 0 if it was not trained here.</param>
internal sealed record TestedVotes(VotePredictions Predictions, ImmutableArray<double> Means, double TrainingSeconds = 0)
{
    /// <summary>How good they are.</summary>
    public VoteEvaluation Evaluate() => VoteEvaluation.Of(Predictions, _ => Means);

    /// <summary>How good those of several networks are together, each beside the means of its own training pictures.</summary>
    /// <param name="parts">At least one.</param>
    public static VoteEvaluation Pool(ImmutableArray<TestedVotes> parts)
    {
        ImmutableArray<ImmutableArray<double>> means =
            [.. parts.SelectMany(part => Enumerable.Repeat(part.Means, part.Predictions.Images.Count))];
        return VoteEvaluation.Of(VotePredictions.Pool([.. parts.Select(part => part.Predictions)]), image => means[image]);
    }
}
