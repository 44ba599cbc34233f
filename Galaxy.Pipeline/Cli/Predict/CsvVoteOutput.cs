using CsvHelper;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Reports.Csv;
using Galaxy.Pipeline.Votes;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>A header line, then a row per picture with the columns of <see cref="VotesCsv"/>.</summary>
internal sealed class CsvVoteOutput : VoteOutput
{
    private readonly CsvWriter _csv;

    public CsvVoteOutput(Terminal terminal, VoteTree tree)
    {
        _csv = CsvFormat.Over(terminal.Output);
        _csv.WriteHead("file", tree);
    }

    public override void Write(VotePredictions predictions)
    {
        _csv.WriteRows(predictions);
        _csv.Flush();
    }

    public override void Close(IReadOnlyCollection<Problem> unreadable) => _csv.Dispose();
}
