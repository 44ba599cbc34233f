using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Votes;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>Prints what is expected of votes, portion by portion.</summary>
internal abstract class VoteOutput
{
    public static VoteOutput Of(PredictionFormat format, Terminal terminal, VoteTree tree) => format switch
    {
        PredictionFormat.Csv => new CsvVoteOutput(terminal, tree),
        PredictionFormat.Json => new JsonVoteOutput(terminal),
        _ => new TextVoteOutput(terminal.Reporter(json: false)),
    };

    /// <summary>Prints the next predictions.</summary>
    public abstract void Write(VotePredictions predictions);

    /// <summary>Ends the output.</summary>
    /// <param name="unreadable">The problems of other pictures.</param>
    public abstract void Close(IReadOnlyCollection<Problem> unreadable);
}
