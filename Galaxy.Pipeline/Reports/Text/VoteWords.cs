using System.Collections.Immutable;
using Galaxy.Pipeline.Votes;

namespace Galaxy.Pipeline.Reports.Text;

/// <summary>An evaluation of votes in words and cells.</summary>
internal static class VoteWords
{
    /// <summary>The heads of <see cref="Row"/>.</summary>
    public static ImmutableArray<string> Columns { get; } = ["question", "pictures", "error", "always the mean", "in 90 % interval"];

    /// <summary>What the columns mean.</summary>
    public static string Explanation { get; } =
        $"A picture counts for a question that {VoteFractions.FewestVotes} volunteers or more have answered. "
        + "'Always the mean' is the error of giving every picture the mean fractions of the training pictures. "
        + "The last column is the share of answers whose votes lie in the 90 % interval that the network gives them; "
        + "votes are whole numbers, so that it may be somewhat more.";

    /// <summary>A question's figures.</summary>
    public static ImmutableArray<string> Row(QuestionScore score) =>
    [
        score.Name, Quantity.Count(score.Pictures), Quantity.Score(score.Error), Quantity.Score(score.Baseline), Quantity.Percent(score.Coverage),
    ];

    /// <summary>One line: the first question's error, and the loss.</summary>
    public static string InShort(VoteEvaluation evaluation) => $"{Lead(evaluation)}; loss {Quantity.Loss(evaluation.Loss)}";

    /// <summary>One line: the first question's error.</summary>
    public static string Lead(VoteEvaluation evaluation)
    {
        QuestionScore first = evaluation.Questions[0];
        return $"Error of the first question's fractions {Quantity.Score(first.Error)} on {Plural.Of(evaluation.Pictures, "picture")}; "
            + $"always saying the mean has {Quantity.Score(first.Baseline)}";
    }
}
