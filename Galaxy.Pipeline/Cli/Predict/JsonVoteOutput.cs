using System.Collections.Immutable;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Votes;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>One JSON object at the end: <c>predictions</c>, <c>unreadable</c>.</summary>
internal sealed class JsonVoteOutput(Terminal terminal) : VoteOutput
{
    private readonly ImmutableArray<VotesDocument>.Builder _pictures = ImmutableArray.CreateBuilder<VotesDocument>();

    public override void Write(VotePredictions predictions) =>
        _pictures.AddRange(Enumerable.Range(0, predictions.Images.Count).Select(image => VotesDocument.Of(predictions, image)));

    public override void Close(IReadOnlyCollection<Problem> unreadable) =>
        terminal.WriteJson(new VotePredictionsDocument(_pictures.ToImmutable(), ProblemDocument.Of(unreadable)));
}
