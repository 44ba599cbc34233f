using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Files;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Reports.Text;
using Galaxy.Pipeline.Training.Folds;
using Galaxy.Pipeline.Votes;

namespace Galaxy.Pipeline.Cli.Train;

/// <summary>Cross-validates a network that learns votes.</summary>
internal sealed class VoteFoldsVerb(TrainOptions options, int folds, SourceCatalog catalog, Terminal terminal)
    : FoldsVerb<TestedVotes, VoteFoldsReport>(options, folds, catalog, terminal)
{
    private readonly TrainOptions _options = options;
    private readonly int _folds = folds;
    private readonly Terminal _terminal = terminal;

    protected override FoldKind<TestedVotes> Kind<TNetwork>() => new(
        _options.Plan.TrainVoteFold<TNetwork>, fold => VoteWords.InShort(fold.Evaluate()), new TestedVotesCodec(TNetwork.Info.Votes!));

    protected override VoteFoldsReport Report(
        NetworkInfo network, LoadedPictures images, ImmutableArray<TestedVotes> done, DateTimeOffset started, TimeSpan reading) =>
        VoteFoldsReport.Of(
            RunOptions.Setup(_options, network), _options.Plan, network, images, done, _folds,
            new RunTiming(started, reading.TotalSeconds, done.Sum(fold => fold.TrainingSeconds), EvaluationSeconds: 0, _options.Threads));

    protected override IEnumerable<RunFile> Files(VoteFoldsReport report, NetworkInfo network) =>
        VoteFiles.Of(report, network, BuildEnvironment.Of(_terminal));

    protected override void Close(CrossValidationConsoleLog log, VoteFoldsReport report, int told, ImmutableArray<string> files) =>
        log.Close(report, told, files);

    protected override void WriteJson(VoteFoldsReport report, RunFolder folder) => _terminal.WriteReport(VoteFoldsDocument.Of(report), folder);
}
