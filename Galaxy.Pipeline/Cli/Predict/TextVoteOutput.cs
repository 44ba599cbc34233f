using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Votes;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>A line per picture: the way through the tree that most volunteers would go.</summary>
internal sealed class TextVoteOutput(Reporter reporter) : VoteOutput
{
    public override void Write(VotePredictions predictions)
    {
        for (int image = 0; image < predictions.Images.Count; image++)
            reporter.Say($"{predictions.Images.Images[image].Name}: {VotePath.Of(predictions.Tree, predictions[image]).Answered}");
    }

    public override void Close(IReadOnlyCollection<Problem> unreadable) { }
}
